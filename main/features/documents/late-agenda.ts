import { buildChangeSlip } from '#main/documents/change-slip.ts'
import { joinRuns, keepPages, printedRuns, runsOf, type PrintedRun } from '#main/documents/keep-pages.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { treeOf } from '#main/documents/source.ts'
import { type DocumentStyle, styled } from '#main/documents/style.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import type { Locale } from '#shared/contract/base.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { AgendaItem, MeetingDetail } from '#shared/contract/meeting.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { compareAgendas, type AgendaDifference } from '#shared/domain/agenda-compare.ts'
import { pageLabels, replacements, type PageRun } from '#shared/domain/replacement.ts'
import { agendaInput, type AgendaSource } from './gather-agenda.ts'
import type { Papers } from './papers.ts'
import type { DocumentSources } from './sources.ts'

interface LateDeps extends DocumentSources {
  readonly pdf: PdfExporter
}

export interface LateSubject {
  readonly meetingId: string
  readonly settings: Settings
  readonly locale: Locale
  readonly style: DocumentStyle
  readonly papers: Papers
}

interface SetVersion {
  readonly tree: DocumentTree
  readonly runs: readonly PageRun[]
  readonly items: readonly AgendaItem[]
}

/** The agenda's final versions, the one first handed out before all. */
const finals = (detail: MeetingDetail): number[] =>
  detail.versions.filter(({ locked }) => locked).map(({ version }) => version)

/** Whether this agenda is printed in the pages of one that was handed out before. */
export const isLate = (detail: MeetingDetail, draft: readonly AgendaItem[] | null): boolean =>
  detail.lockedAt !== null && (draft !== null || finals(detail).length > 1)

const agendaTree = (
  detail: MeetingDetail,
  { settings, locale, papers, style }: LateSubject,
  source: AgendaSource,
): DocumentTree =>
  treeOf({ kind: 'agenda', locale, style, input: agendaInput(detail, settings, locale, source, papers) })

async function treeOfVersion(
  deps: LateDeps,
  detail: MeetingDetail,
  subject: LateSubject,
  version: number,
): Promise<{ tree: DocumentTree; items: AgendaItem[] }> {
  const items = await deps.meeting.version({ meetingId: detail.meeting.id, version }, {})
  return { items, tree: agendaTree(detail, subject, { version, items }) }
}

/**
 * The runs of the agenda first handed out. Breaks put where its pages began must leave it as it was printed; where a
 * page begins in the middle of something a break would push the rest on, so that page belongs to the run before it.
 */
async function findRuns(pdf: PdfExporter, tree: DocumentTree): Promise<PrintedRun[]> {
  const map = await pdf.preview(tree, { from: 1, to: 1 })
  let runs = printedRuns(map)
  for (;;) {
    const kept = await pdf.preview(keepPages(tree, runs), { from: 1, to: 1 })
    const pushed = runs.findIndex(({ first, ids }) => kept.pageOf[ids[0] ?? ''] !== first)
    if (pushed <= 0) return runs
    runs = joinRuns(runs, pushed)
  }
}

/** The last found, kept: while a late change is typed, the agenda handed out stays the same. */
const found = new WeakMap<PdfExporter, { readonly key: string; readonly runs: PrintedRun[] }>()

async function runsHandedOut({ pdf }: LateDeps, tree: DocumentTree): Promise<PrintedRun[]> {
  const key = JSON.stringify(tree)
  const kept = found.get(pdf)
  if (kept?.key === key) return kept.runs
  const runs = await findRuns(pdf, tree)
  found.set(pdf, { key, runs })
  return runs
}

async function setIn(deps: LateDeps, tree: DocumentTree, printed: readonly PrintedRun[]) {
  const kept = keepPages(tree, printed)
  const map = await deps.pdf.preview(kept, { from: 1, to: 1 })
  const runs = runsOf(kept, printed, map)
  return { runs, tree: { ...kept, meta: { ...kept.meta, pageLabels: pageLabels(runs) } } }
}

async function handedOut(deps: LateDeps, detail: MeetingDetail, subject: LateSubject): Promise<PrintedRun[]> {
  const [first] = finals(detail)
  if (first === undefined) throw new DeskError('AGENDA_NOT_LOCKED', { name: detail.meeting.title })
  return runsHandedOut(deps, (await treeOfVersion(deps, detail, subject, first)).tree)
}

/** The newest version (or a draft of the next) in the pages of the one first handed out, with its printed page numbers. */
export async function lateTree(
  deps: LateDeps,
  detail: MeetingDetail,
  subject: LateSubject,
  draft: readonly AgendaItem[] | null,
): Promise<DocumentTree> {
  const printed = await handedOut(deps, detail, subject)
  return (await setIn(deps, agendaTree(detail, subject, { draft }), printed)).tree
}

/** What goes out to the holders of a handed-out agenda. */
export interface LateChange {
  readonly slip: DocumentTree
  /** the whole later version, and the places of the replacement pages in it, from 0 */
  readonly agenda: DocumentTree
  readonly places: readonly number[]
}

/** The change slip from the final version before to the newest, and the pages that come in. */
export async function gatherLateChange(deps: LateDeps, subject: LateSubject): Promise<LateChange> {
  const detail = await deps.meeting.get({ meetingId: subject.meetingId }, {})
  const [from, to] = finals(detail).slice(-2)
  const newest = detail.versions.at(-1)
  if (from === undefined || to === undefined || !newest)
    throw new DeskError('AGENDA_NOT_LOCKED', { name: detail.meeting.title })
  const printed = await handedOut(deps, detail, subject)
  const version = async (number: number): Promise<SetVersion> => {
    const { tree, items } = await treeOfVersion(deps, detail, subject, number)
    return { ...(await setIn(deps, tree, printed)), items }
  }
  const before = await version(from)
  const after = await version(to)
  const changed = replacements(before.runs, after.runs)
  const { settings, locale, style } = subject
  const slip = buildChangeSlip(
    {
      meeting: detail.meeting,
      organisation: settings.organisation[locale],
      classification: settings.classification[locale] || null,
      from,
      to,
      reason: newest.reason,
      hash: newest.hash,
      replacements: changed,
      differences: onPaper(compareAgendas(before.items, after.items)),
    },
    locale,
  )
  return { slip: styled(slip, style), agenda: after.tree, places: changed.flatMap(({ places }) => places) }
}

/** What only the speaker reads stands on no page and in no slip. */
const onPaper = (differences: readonly AgendaDifference[]): AgendaDifference[] =>
  differences
    .map((one) => ({
      ...one,
      changes: one.changes.filter((change) => change.kind !== 'field' || change.field !== 'notes'),
    }))
    .filter(({ changes }) => changes.length > 0)
