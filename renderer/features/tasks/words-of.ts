import type { Translate } from '#shared/i18n/index.ts'

/** Why a row was set aside, in words; a reason this version does not know keeps its code. */
export const rejectWords = (t: Translate, reason: string): string =>
  t(`tasks:rejects.${reason}` as 'tasks:rejects.badTime', { defaultValue: reason })

/** The name of a file format; one this version does not know keeps its code. */
export const formatWords = (t: Translate, id: string): string =>
  t(`tasks:import.format.${id}` as 'tasks:import.format.generic-tasks', { defaultValue: id })
