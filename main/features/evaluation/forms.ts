import type { Knex } from 'knex'
import type { JobControl } from '#main/events.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { heldSheets, makeSheets } from '#main/features/committee/sheets/make.ts'
import type { SheetPlan } from '#main/features/committee/sheets/plan.ts'
import {
  judgeFiles,
  type ShownPlan,
  type TakenSheet,
  toPreview,
  totalOf,
} from '#main/features/committee/sheets/take.ts'
import { readSheet } from '#main/features/committee/sheets/read-sheet.ts'
import { keyFor } from '#main/features/travel/check.ts'
import { assertAsShown, digestOf, keepingFiles, takeFiles } from '#main/features/travel/take.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { StartWorker } from '#main/workers.ts'
import type { Locale } from '#shared/contract/base.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { MadeSheets, SheetFormat, SheetsPreview } from '#shared/contract/sheets.ts'
import type { JudgedSheet, SheetSession } from '#shared/domain/score-sheet.ts'
import { changeGroup, type EvaluationDeps } from './deps.ts'
import { applicantsOf, groupRow, placesOf, scoresOf, tasksByNumber } from './repository.ts'
import { toRubric, type GroupRow } from './rows.ts'
import { saveCells } from './scores.ts'

export interface FormDeps extends EvaluationDeps {
  readonly pdf: PdfExporter
  readonly startWorker: StartWorker
}

interface Evaluator {
  readonly id: string
  /** the pseudonym, which is all a form says of a person */
  readonly name: string
}

/** Who is seated, by pseudonym; PANEL_NOT_DRAWN where nobody is. */
async function evaluators(db: Knex, group: GroupRow): Promise<Evaluator[]> {
  const seated = new Set(
    (await placesOf(db, group.id)).flatMap((place) => (place.state === 'seated' ? [place.applicant_id] : [])),
  )
  if (seated.size === 0) throw new DeskError('PANEL_NOT_DRAWN', { name: group.name })
  return (await applicantsOf(db, group.id))
    .filter(({ id }) => seated.has(id))
    .map(({ id, pseudonym }) => ({ id, name: pseudonym }))
}

async function plansOf({ store, clock }: FormDeps, groupId: string, taskIds: readonly string[]): Promise<SheetPlan[]> {
  const group = await groupRow(store.db, groupId)
  const wanted = new Set(taskIds)
  const tasks = (await tasksByNumber(store.db)).filter(({ id }) => wanted.has(id))
  if (tasks.length !== wanted.size) throw new DeskError('NOT_FOUND', { name: [...wanted].join(', ') })
  const session = { id: group.id, title: group.name, date: koreaDate(clock()) }
  const items = tasks.map(({ id, title }) => ({ id, title, purpose: 'report' as const, recused: false }))
  return (await evaluators(store.db, group)).map((one) => ({
    of: 'evaluation',
    session,
    member: { ...one, affiliation: '' },
    rubric: toRubric(group),
    items,
  }))
}

interface MakeInput {
  readonly groupId: string
  readonly taskIds: readonly string[]
  readonly formats: readonly SheetFormat[]
  readonly locale: Locale
}

/** A form for each evaluator and format: all of them or none. */
export async function makeForms(deps: FormDeps, input: MakeInput, control: JobControl): Promise<MadeSheets> {
  const { groupId, taskIds, locale } = input
  const plans = await plansOf(deps, groupId, taskIds)
  const { store } = deps
  const key = await keyFor(deps)
  const { made, sheets } = await makeSheets(deps, { plans, formats: [...new Set(input.formats)], key, locale }, control)
  await store.write((_trx, journal) =>
    journal.append({
      action: 'evaluation.makeForms',
      subject: { kind: 'evaluationGroup', id: groupId },
      data: {
        folder: made.folder,
        rubric: plans[0]?.rubric.version ?? 0,
        tasks: taskIds,
        files: made.files.map(({ name, sha256 }, index) => ({ applicantId: sheets[index]?.memberId, name, sha256 })),
      },
    }),
  )
  deps.events.changed('journal')
  return heldSheets(deps, made, sheets)
}

async function formSession(db: Knex, group: GroupRow, people: readonly Evaluator[]): Promise<SheetSession> {
  const keyOf = (...ids: readonly string[]): string => JSON.stringify(ids)
  const stored = new Map(
    (await scoresOf(db, group.id)).map((row) => [keyOf(row.applicant_id, row.task_id, row.criterion_id), row.value]),
  )
  return {
    id: group.id,
    rubric: toRubric(group),
    members: new Map(people.map(({ id, name }) => [id, name])),
    items: new Set((await tasksByNumber(db)).map(({ id }) => id)),
    recused: new Map(),
    stored: (...ids) => stored.get(keyOf(...ids)),
  }
}

/** Who abstains where nothing was scored changes nothing: an evaluation keeps scores alone. */
const withoutVain = (judged: JudgedSheet): JudgedSheet => ({
  ...judged,
  changes: judged.changes.filter(({ value, becomes }) => value !== null || becomes === 'changed'),
})

interface TakeInput {
  readonly groupId: string
  readonly fileIds: readonly string[]
  readonly replace: boolean
}

async function planForms(db: Knex, { groupId, replace }: TakeInput, files: readonly TakenSheet[]) {
  const group = await groupRow(db, groupId)
  const people = await evaluators(db, group)
  const judged = judgeFiles(files, await formSession(db, group, people), replace).map(withoutVain)
  return { group, people, judged, digest: digestOf(judged, files, replace) }
}

const read = (deps: FormDeps, { fileIds }: TakeInput, control: JobControl): Promise<TakenSheet[]> =>
  takeFiles(deps, fileIds, readSheet, control)

/** What filled forms would do, and what is wrong with them by file and cell; nothing is written. */
export async function previewForms(deps: FormDeps, input: TakeInput, control: JobControl): Promise<SheetsPreview> {
  const taken = await read(deps, input, control)
  const plan = await planForms(deps.store.db, input, taken)
  return toPreview(taken, plan, plan.people)
}

const cellsOf = ({ judged }: ShownPlan) =>
  judged.flatMap(({ memberId, changes }) =>
    changes.flatMap(({ itemId, criterionId, value, becomes }) =>
      memberId === null || becomes === 'same' ? [] : [{ evaluatorId: memberId, taskId: itemId, criterionId, value }],
    ),
  )

/** All forms or none: SHEETS_HAVE_PROBLEMS while one has a problem, CONFLICT where it is not what was shown. */
export async function importForms(
  deps: FormDeps,
  input: TakeInput & { readonly digest: string },
  control: JobControl,
): Promise<ReturnType<typeof totalOf>> {
  const taken = await read(deps, input, control)
  return keepingFiles(deps.folder, taken, async () => {
    let total = totalOf([])
    await changeGroup(deps, input.groupId, async ({ trx, journal }) => {
      const plan = await planForms(trx, input, taken)
      assertAsShown(plan, input.digest, plan.group.name)
      control.signal.throwIfAborted()
      total = totalOf(plan.judged)
      const replaced = await saveCells(trx, deps, input.groupId, cellsOf(plan))
      const { files: _count, ...counts } = total
      const files = taken.map(({ held, sha256 }) => ({ name: held.name, sha256 }))
      await journal.append({
        action: 'evaluation.importForms',
        subject: { kind: 'evaluationGroup', id: input.groupId },
        data: { files, ...counts, replaced },
      })
    })
    return total
  })
}
