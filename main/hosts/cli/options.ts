import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DeskError } from '#shared/contract/errors.ts'
import { repeatPolicies, type RepeatPolicy } from '#shared/domain/terms.ts'
import type { Locale } from '#shared/i18n/index.ts'

/** What the person typed, understood. */
export interface Options {
  readonly command: string
  readonly rest: readonly string[]
  readonly workspace: string | null
  readonly json: boolean
  readonly votes: string | null
  readonly moreThan: number | null
  readonly repeatVotes: RepeatPolicy
  readonly out: string | null
  readonly lang: Locale | null
}

const locales: readonly Locale[] = ['ko', 'en']

const config = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  votes: { type: 'string' },
  'more-than': { type: 'string' },
  'repeat-votes': { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,15}$/.test(text)) throw new DeskError('BAD_INPUT', { where: `--more-than ${text}` })
  return Number(text)
}

function oneOf<T extends string>(option: string, list: readonly T[], text: string): T {
  const found = list.find((word) => word === text)
  if (found === undefined) throw new DeskError('BAD_INPUT', { where: `--${option} ${text} (${list.join(' | ')})` })
  return found
}

const folder = (path: string | undefined): string | null => (path === undefined ? null : resolve(path))

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: config, allowPositionals: true })
  } catch (cause) {
    throw new DeskError('BAD_INPUT', { where: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

/** Reads the command line; throws BAD_INPUT naming the option that is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  const [command = 'help', ...rest] = positionals
  return {
    command: values.help ? 'help' : command,
    rest,
    workspace: folder(values.workspace),
    json: values.json ?? false,
    votes: folder(values.votes),
    moreThan: wholeNumber(values['more-than']),
    repeatVotes: oneOf('repeat-votes', repeatPolicies, values['repeat-votes'] ?? 'latest'),
    out: folder(values.out),
    lang: values.lang === undefined ? null : oneOf('lang', locales, values.lang),
  }
}
