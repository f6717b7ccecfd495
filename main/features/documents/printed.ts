import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { withhold } from '#main/documents/withhold.ts'
import type { BinderOptions } from '#main/exporters/bind/binder.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { DocumentKind, DocumentSubject } from '#shared/contract/documents.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { Template } from '#shared/domain/template.ts'
import { formSubjectOf } from '#shared/domain/form-subject.ts'
import { agendaInput } from './gather-agenda.ts'
import { gatherBill } from './gather-bill.ts'
import { gatherCard } from './gather-card.ts'
import { gatherDiscussion } from './gather-discussion.ts'
import { gatherEvaluation } from './gather-evaluation.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { gatherInstructions } from './gather-instructions.ts'
import { gatherMinutes } from './gather-minutes.ts'
import { gatherPacket } from './gather-packet.ts'
import { gatherProceedings } from './gather-proceedings.ts'
import { gatherResolution } from './gather-resolution.ts'
import { gatherStanding } from './gather-standing.ts'
import { joinPages } from './join-pdf.ts'
import { gatherLateChange, isLate, lateTree } from './late-agenda.ts'
import { gatherStyle } from './style.ts'
import { gatherPapers, type PaperDeps, type Papers, renderBound } from './papers.ts'

export interface PrintDeps extends PaperDeps {
  readonly settings: SettingsKeeper
  /** epoch milliseconds */
  readonly clock: () => number
}

/** A document with data of its own; a change slip has none, it is what two versions of an agenda print differently. */
export interface DataSubject extends Omit<DocumentSubject, 'kind'> {
  readonly kind: Exclude<DocumentKind, 'changeSlip'>
}

export const hasData = (subject: DocumentSubject): subject is DataSubject => subject.kind !== 'changeSlip'

/** What a document is made of; `draft` stands in for the stored items of an agenda, `template` for the kept one. */
export async function sourceOf(
  deps: PrintDeps,
  { kind, subjectId, locale }: DataSubject,
  draft: readonly AgendaItem[] | null,
  template: Template | null = null,
): Promise<DocumentSource> {
  const style = await gatherStyle(deps, deps.settings.current(), { kind, subjectId }, template)
  return { ...(await dataOf(deps, { kind, subjectId, locale }, draft)), style }
}

async function dataOf(
  deps: PrintDeps,
  { kind, subjectId, locale }: DataSubject,
  draft: readonly AgendaItem[] | null,
): Promise<DocumentSource> {
  const settings = deps.settings.current()
  const papers = (): Promise<Papers> => papersOf(deps, { kind, subjectId })
  switch (kind) {
    case 'packet':
      return { kind, locale, input: await gatherPacket(deps, subjectId, settings, locale, await papers()) }
    case 'bill':
      return { kind, locale, input: await gatherBill(deps, subjectId, settings, locale, await papers()) }
    case 'resolution':
      return { kind, locale, input: await gatherResolution(deps, subjectId, settings, locale) }
    case 'order':
    case 'itemList':
    case 'cover':
      return { kind, locale, input: await gatherProceedings(deps, subjectId, settings, locale) }
    case 'minutes':
      return { kind, locale, input: await gatherMinutes(deps, subjectId, settings, locale) }
    case 'standing':
      return { kind, locale, input: await gatherStanding(deps, subjectId, settings, locale) }
    case 'discussion':
      return { kind, locale, input: await gatherDiscussion(deps, subjectId, settings, locale) }
    case 'evidence':
      return { kind, locale, input: await gatherEvidence(deps, subjectId, settings, locale) }
    case 'instructions': {
      const input = await gatherInstructions(deps, subjectId, settings, locale, koreaDate(deps.clock()))
      return { kind, locale, input }
    }
    case 'evaluation':
      return { kind, locale, input: await gatherEvaluation(deps, subjectId, settings, locale) }
    case 'card':
      return { kind, locale, input: await gatherCard(deps, subjectId, settings, locale, koreaDate(deps.clock())) }
    case 'agenda':
  }
  const detail = await deps.meeting.get({ meetingId: subjectId }, {})
  return { kind, locale, input: agendaInput(detail, settings, locale, { draft }, await papers()) }
}

/** The document as it prints: an agenda changed after it was handed out keeps the pages it had. */
export async function printedTree(
  deps: PrintDeps,
  subject: DocumentSubject,
  draft: readonly AgendaItem[] | null,
  template: Template | null = null,
): Promise<DocumentTree> {
  if (!hasData(subject)) return (await gatherLateChange(deps, await lateSubject(deps, subject))).slip
  if (subject.kind === 'agenda') {
    const detail = await deps.meeting.get({ meetingId: subject.subjectId }, {})
    if (isLate(detail, draft)) return lateTree(deps, detail, await lateSubject(deps, subject, template), draft)
  }
  return treeOf(await sourceOf(deps, subject, draft, template))
}

const ofSession: ReadonlySet<DocumentKind> = new Set(['packet', 'bill', 'minutes'])

/** Whose attachments a document has: a packet and its items' papers the session's, an agenda its meeting's. */
const ownerOf = ({ kind, subjectId }: Pick<DocumentSubject, 'kind' | 'subjectId'>) =>
  ofSession.has(kind)
    ? ({ kind: 'docketItem', subjectId: formSubjectOf(subjectId).sessionId } as const)
    : ({ kind: 'agendaItem', subjectId } as const)

const papersOf = (deps: PrintDeps, subject: Pick<DocumentSubject, 'kind' | 'subjectId'>) =>
  gatherPapers(deps, ownerOf(subject))

const lateSubject = async (
  deps: PrintDeps,
  { kind, subjectId, locale }: DocumentSubject,
  template: Template | null = null,
) => ({
  meetingId: subjectId,
  settings: deps.settings.current(),
  locale,
  style: await gatherStyle(deps, deps.settings.current(), { kind, subjectId }, template),
  papers: await papersOf(deps, { kind, subjectId }),
})

export interface Printed {
  readonly title: string
  readonly bytes: Uint8Array
  readonly pages: number
}

/** A document's tree as the finished PDF, attachments merged in. */
export async function printTree(
  deps: PrintDeps,
  subject: DataSubject,
  tree: DocumentTree,
  options: BinderOptions,
): Promise<Printed> {
  const { pdf, pages } = await renderBound(deps, tree, options, ownerOf(subject))
  return { title: tree.meta.title, bytes: pdf, pages }
}

/** What a copy is made of: the document, or a packet without the items its reader is recused from. */
export async function copyTree(
  deps: PrintDeps,
  subject: DataSubject,
  withheld: readonly string[],
): Promise<DocumentTree> {
  if (withheld.length === 0) return printedTree(deps, subject, null)
  const source = await sourceOf(deps, subject, null)
  return treeOf(source.kind === 'packet' ? { ...source, input: withhold(source.input, withheld) } : source)
}

/** The finished PDF; the replacement pages stand behind their change slip. */
export async function print(deps: PrintDeps, subject: DocumentSubject, options: BinderOptions): Promise<Printed> {
  if (hasData(subject)) return printTree(deps, subject, await printedTree(deps, subject, null), options)
  const { slip, agenda, places } = await gatherLateChange(deps, await lateSubject(deps, subject))
  const head = await renderBound(deps, slip, options, ownerOf(subject))
  const whole = await renderBound(deps, agenda, options, ownerOf(subject))
  const bytes = await joinPages(head.pdf, whole.pdf, places)
  return { title: slip.meta.title, bytes, pages: head.pages + places.length }
}

/** The pages, from 1, of an agenda that its newest late change replaced; none where it was not changed so. */
export async function changedPages(deps: PrintDeps, subject: DocumentSubject): Promise<number[]> {
  if (subject.kind !== 'agenda' && subject.kind !== 'changeSlip') return []
  if (!isLate(await deps.meeting.get({ meetingId: subject.subjectId }, {}), null)) return []
  const { places } = await gatherLateChange(deps, await lateSubject(deps, subject))
  return places.map((place) => place + 1)
}
