import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import { readFile } from 'node:fs/promises'
import type { JobControl } from '#main/events.ts'
import type { HeldFile } from '#main/files.ts'
import { readWorkbooks } from '#main/workbooks/read.ts'
import type { StartWorker } from '#main/workers.ts'
import { canonicalJson } from '#shared/domain/journal.ts'
import { judgeSheets } from '#shared/domain/score-sheet.ts'
import type { FilledSheet, JudgedSheet } from '#shared/domain/score-sheet.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'
import type { SheetsPreview } from '#shared/contract/sheets.ts'
import { allSessions, gatherSession } from '../repository.ts'
import type { GatheredSession } from '../repository.ts'
import { sheetSession } from './gather.ts'
import { readSheet } from './read-sheet.ts'

/** A file that came back: a filled sheet, or what it is instead. */
export interface TakenFile {
  readonly held: HeldFile
  readonly sha256: string
  readonly sheet: FilledSheet | null
  /** why it could not be read; '' for a workbook that is no score sheet */
  readonly detail: string
}

/** A score sheet is small; what is larger is another file. */
const largestSheet = 20_000_000

/** Reads the files that came back, a workbook at a time in a thread of its own. */
export async function takeFiles(
  startWorker: StartWorker,
  held: readonly HeldFile[],
  key: string,
  { signal, progress }: JobControl,
): Promise<TakenFile[]> {
  const small = held.filter(({ size }) => size > 0 && size <= largestSheet)
  const paths = small.map(({ path }) => path)
  const onFile = (done: number): void => progress(done, paths.length, small[done]?.name ?? '')
  const answers = await readWorkbooks(startWorker, paths, { signal, onFile })
  return Promise.all(
    held.map(async (file) => {
      const answer = answers[small.indexOf(file)]
      return {
        held: file,
        sha256: small.includes(file) ? sha256(await readFile(file.path)) : '',
        sheet: answer?.ok ? readSheet(answer.workbook, file, key) : null,
        detail: answer?.ok === false ? answer.detail : '',
      }
    }),
  )
}

/** What the files would do to a session as it is stored now. */
export interface TakePlan {
  readonly gathered: GatheredSession
  readonly judged: readonly JudgedSheet[]
  readonly digest: string
}

function notASheet({ held, detail }: TakenFile): JudgedSheet {
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
  files: readonly TakenFile[],
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

export function toPreview(files: readonly TakenFile[], { gathered, judged, digest }: TakePlan): SheetsPreview {
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
