import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import type { TakenFile } from '#main/features/travel/take.ts'
import { canonicalJson } from '#shared/domain/journal.ts'
import { judgeSheets } from '#shared/domain/score-sheet.ts'
import type { FilledSheet, JudgedSheet } from '#shared/domain/score-sheet.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'
import type { SheetsPreview } from '#shared/contract/sheets.ts'
import { allSessions, gatherSession } from '../repository.ts'
import type { GatheredSession } from '../repository.ts'
import { sheetSession } from './gather.ts'

export type TakenSheet = TakenFile<FilledSheet>

/** What the files would do to a session as it is stored now. */
export interface TakePlan {
  readonly gathered: GatheredSession
  readonly judged: readonly JudgedSheet[]
  readonly digest: string
}

function notASheet({ held, detail }: TakenSheet): JudgedSheet {
  const problems = [{ at: null, reason: 'notASheet' as const, text: detail }]
  return { fileId: held.id, memberId: null, changes: [], remarks: [], problems }
}

/** A sheet of another session is named by that session, where it is one of this workspace. */
async function nameSessions(db: Knex, locale: Locale, judged: readonly JudgedSheet[]): Promise<JudgedSheet[]> {
  const t = translator(locale)
  const names = new Map((await allSessions(db)).map(({ id, number }) => [id, t('session:name', { number })]))
  return judged.map((one) => ({
    ...one,
    problems: one.problems.map((problem) =>
      problem.reason === 'otherSession' ? { ...problem, text: names.get(problem.text) ?? '' } : problem,
    ),
  }))
}

export async function planTake(
  db: Knex,
  locale: Locale,
  sessionId: string,
  files: readonly TakenSheet[],
  replace: boolean,
): Promise<TakePlan> {
  const gathered = await gatherSession(db, sessionId)
  const sheets = files.flatMap(({ sheet }) => (sheet ? [sheet] : []))
  const byFile = new Map(judgeSheets(sheets, sheetSession(gathered), replace).map((one) => [one.fileId, one]))
  const judged = await nameSessions(
    db,
    locale,
    files.map((file) => byFile.get(file.held.id) ?? notASheet(file)),
  )
  // What is stored now belongs to what was shown: a change in between is a conflict.
  const digest = sha256(canonicalJson({ judged, hashes: files.map((file) => file.sha256), replace }))
  return { gathered, judged, digest }
}

const count = (judged: JudgedSheet, becomes: 'new' | 'same' | 'changed'): number =>
  judged.changes.filter((change) => change.becomes === becomes).length

export const countsOf = (judged: JudgedSheet) => ({
  new: count(judged, 'new'),
  same: count(judged, 'same'),
  changed: count(judged, 'changed'),
  remarks: judged.remarks.length,
})

export function toPreview(files: readonly TakenSheet[], { gathered, judged, digest }: TakePlan): SheetsPreview {
  const names = new Map(gathered.members.map(({ id, name }) => [id, name]))
  const sent = new Set(judged.map(({ memberId }) => memberId))
  return {
    files: judged.map((one, index) => {
      const file = files[index]
      const { id = one.fileId, name = '', size = 0 } = file?.held ?? {}
      return {
        file: { id, name, size, sha256: file?.sha256 || null },
        member: one.memberId === null ? null : { id: one.memberId, name: names.get(one.memberId) ?? '' },
        ...countsOf(one),
        problems: [...one.problems],
      }
    }),
    missing: gathered.members.filter(({ id }) => !sent.has(id)).map(({ id, name }) => ({ id, name })),
    problems: judged.reduce((sum, { problems }) => sum + problems.length, 0),
    digest,
  }
}
