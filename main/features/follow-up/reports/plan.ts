import { checkValue } from '#main/features/travel/check.ts'
import type { FollowUpStatus, NoteKind } from '#shared/domain/follow-up.ts'
import type { Instruction } from '../read.ts'

/** One line an agency is asked to fill in. */
export interface PlanRow {
  /** of the instruction or the milestone */
  readonly id: string
  /** as printed: '3', or '' for a milestone under it */
  readonly number: string
  readonly text: string
  readonly dueOn: string
  /** as it stands when the sheet is made; null for a milestone */
  readonly status: FollowUpStatus | null
  /** what may be said of it */
  readonly kinds: readonly NoteKind[]
}

/** What is printed and asked on one agency's sheet. */
export interface ReportPlan {
  readonly meeting: { readonly id: string; readonly title: string }
  readonly from: string
  readonly to: string
  readonly replyBy: string
  readonly agency: string
  readonly rows: readonly PlanRow[]
}

/** The ids a sheet carries: what its words belong to. */
export interface ReportIds {
  readonly meetingId: string
  readonly from: string
  readonly to: string
  readonly agency: string
  readonly rowIds: readonly string[]
}

export const idsOf = ({ meeting, from, to, agency, rows }: ReportPlan): ReportIds => ({
  meetingId: meeting.id,
  from,
  to,
  agency,
  rowIds: rows.map(({ id }) => id),
})

export const checkOf = (key: string, ids: ReportIds): string => checkValue(key, { format: 'agency-report/1', ...ids })

function rowsOf({ id, row, milestones, standing }: Instruction): PlanRow[] {
  const { status } = standing
  const kinds: NoteKind[] = status === 'stopped' ? ['resumed'] : ['progress', 'done', 'stopped']
  const own: PlanRow = { id, number: String(row.number), text: row.text, dueOn: row.dueOn, status, kinds }
  const steps = milestones.filter((one) => !standing.reached.has(one.id))
  return [
    own,
    ...steps.map(({ id, title, dueOn }): PlanRow => ({
      id,
      number: '',
      text: title,
      dueOn,
      status: null,
      kinds: ['milestone'],
    })),
  ]
}

/** What each responsible agency is asked: instructions that are not done, with the milestones nobody reached yet. */
export function reportPlans(
  instructions: readonly Instruction[],
  asked: Omit<ReportPlan, 'agency' | 'rows'>,
): ReportPlan[] {
  const open = instructions.filter(({ standing }) => standing.status !== 'done')
  return [...Map.groupBy(open, ({ row }) => row.agency)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([agency, own]) => ({ ...asked, agency, rows: own.flatMap(rowsOf) }))
}
