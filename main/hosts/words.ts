import { randomUUID } from 'node:crypto'
import { DeskError } from '#shared/contract/errors.ts'
import { toDeskError } from '#shared/contract/client.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'

/** The language of the machine; Korean unless it says English or another. */
export function systemLocale(env: Readonly<Record<string, string | undefined>> = process.env): Locale {
  const named = env.DESK_LANG ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return /^(en|C\b|POSIX)/.test(named) ? 'en' : 'ko'
}

/** What happened, what is safe, what to do, on three lines, with the code. */
export function errorText(error: DeskError, locale: Locale): string {
  const t = translator(locale)
  const line = (part: 'what' | 'safe' | 'remedy'): string => t(`errors:${error.code}.${part}`, { ...error.params })
  return `${line('what')} [${error.code}]\n${line('safe')}\n${line('remedy')}`
}

/** A failure of the host itself as a person can be told it: one nobody expected goes to the log, under a reference. */
export function hostFailure(error: unknown, report: (reference: string, error: unknown) => void): DeskError {
  if (error instanceof DeskError) return error
  const coded = toDeskError(error)
  if (coded.code !== 'CONNECTION_LOST') return coded
  const reference = randomUUID().slice(0, 8)
  report(reference, error)
  return new DeskError('UNEXPECTED', { reference }, { cause: error })
}
