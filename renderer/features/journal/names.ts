import type { Translate } from '#shared/i18n/index.ts'

/** Codes come from the store and outlive a version of the program: what has no words here is shown as it is. */
const look = (t: Translate, key: string, code: string): string =>
  (t as unknown as (key: string, options: { defaultValue: string }) => string)(key, { defaultValue: code })

/** What was done, in words: `votes.promote`. */
export const actionName = (t: Translate, action: string): string => look(t, `journal:actions.${action}`, action)

/** What it was done to, in words: `task`. */
export const subjectName = (t: Translate, kind: string): string => look(t, `journal:subjectKind.${kind}`, kind)
