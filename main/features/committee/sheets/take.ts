import type { Knex } from 'knex'
import { besides, changesOf, digestOf, problemsOf, refOf, type TakenFile } from '#main/features/travel/take.ts'
import { judgeSheets } from '#shared/domain/score-sheet.ts'
import type { FilledSheet, JudgedSheet, SheetSession } from '#shared/domain/score-sheet.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'
import type { SheetsPreview } from '#shared/contract/sheets.ts'
import { allSessions, gatherSession } from '../repository.ts'
import type { GatheredSession } from '../repository.ts'
import { sheetSession } from './gather.ts'

export type TakenSheet = TakenFile<FilledSheet>

/** What the files would do to what is stored now. */
export interface ShownPlan {
  readonly judged: readonly JudgedSheet[]
  readonly digest: string
}

export interface TakePlan extends ShownPlan {
  readonly gathered: GatheredSession
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

/** What the files say, held against what is stored now. */
export function judgeFiles(files: readonly TakenSheet[], session: SheetSession, replace: boolean): JudgedSheet[] {
  const sheets = files.flatMap(({ sheet }) => (sheet ? [sheet] : []))
  const byFile = new Map(judgeSheets(sheets, session, replace).map((one) => [one.fileId, one]))
  return files.map((file) => byFile.get(file.held.id) ?? notASheet(file))
}

export async function planTake(
  db: Knex,
  locale: Locale,
  sessionId: string,
  files: readonly TakenSheet[],
  replace: boolean,
): Promise<TakePlan> {
  const gathered = await gatherSession(db, sessionId)
  const judged = await nameSessions(db, locale, judgeFiles(files, sheetSession(gathered), replace))
  return { gathered, judged, digest: digestOf(judged, files, replace) }
}

export const countsOf = (judged: JudgedSheet) => ({
  ...changesOf(judged),
  remarks: judged.remarks.length,
})

/** Of all files together. */
export function totalOf(judged: readonly JudgedSheet[]) {
  const counts = judged.map(countsOf)
  const sum = (name: 'new' | 'same' | 'changed' | 'remarks'): number => counts.reduce((all, one) => all + one[name], 0)
  return { files: counts.length, new: sum('new'), same: sum('same'), changed: sum('changed'), remarks: sum('remarks') }
}

/** `people`: everyone who was asked, so that who sent nothing is named. */
export function toPreview(
  files: readonly TakenSheet[],
  { judged, digest }: ShownPlan,
  people: readonly { readonly id: string; readonly name: string }[],
): SheetsPreview {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const sent = new Set(judged.map(({ memberId }) => memberId))
  return {
    files: besides(files, judged).map(({ file, one }) => ({
      file: refOf(file),
      member: one.memberId === null ? null : { id: one.memberId, name: names.get(one.memberId) ?? '' },
      ...countsOf(one),
      problems: [...one.problems],
    })),
    missing: people.filter(({ id }) => !sent.has(id)).map(({ id, name }) => ({ id, name })),
    problems: problemsOf(judged),
    digest,
  }
}
