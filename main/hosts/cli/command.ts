import type { App } from '#main/app.ts'
import type { Locale, Translate } from '#shared/i18n/index.ts'
import type { Options } from './options.ts'

/** What a command works with. `say` prints a line for people and is silent under `--json`. */
export interface Desk {
  readonly app: App
  readonly options: Options
  readonly locale: Locale
  readonly t: Translate
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/** Runs and answers with what `--json` prints; `failed` makes the exit status 1 though nothing was thrown. */
export type Command = (desk: Desk) => Promise<{ readonly document: unknown; readonly failed?: boolean }>
