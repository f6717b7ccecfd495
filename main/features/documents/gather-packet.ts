import type { PacketInput, PacketTask, PacketVote } from '#main/documents/packet-input.ts'
import { wordsOf, type Words } from '#main/documents/words.ts'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { TaskDetail } from '#shared/contract/forum.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import type { Locale } from '#shared/contract/base.ts'
import { gatherScores, type Remarks } from './gather-scores.ts'
import type { Papers } from './papers.ts'
import { gatherVotes } from './gather-votes.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { DocumentSources } from './sources.ts'
import { threadStops } from './thread-stops.ts'

interface Context {
  readonly detail: SessionDetail
  readonly votes: ReadonlyMap<string, PacketVote>
  readonly tasks: ReadonlyMap<string, TaskDetail>
  readonly papers: Papers
  readonly words: Words
  /** by item */
  readonly remarks: ReadonlyMap<string, Remarks>
}

/** The one figure that stands under a station on the packet's strip. */
function figure(station: string, item: DocketItem, vote: PacketVote | null, words: Words): string {
  const counts = vote === null ? null : (vote.recounted ?? vote.declared)
  if (station === 'voted' && counts) return words('figureYes', { count: words.count(counts.yes) })
  const official = item.aggregate?.official ?? null
  if (station === 'deliberated' && official !== null) return words('figureScore', { score: words.decimal(official) })
  return ''
}

function packetTask(
  item: DocketItem,
  index: number,
  { detail, votes, tasks, papers, words, remarks }: Context,
): PacketTask {
  const task = tasks.get(item.taskId ?? '')
  const vote = votes.get(item.taskId ?? '') ?? null
  const names = new Map(detail.members.map((member) => [member.id, member.name]))
  return {
    id: item.id,
    attachments: papers.get(item.id) ?? [],
    number: index + 1,
    title: item.title,
    summary: task?.body ?? '',
    agency: '',
    // a case has no number at a platform: where it came from stands beside its origin
    sourceId: item.origin === 'case' ? '' : (task?.sourceTaskId ?? ''),
    origin: item.origin,
    cameFrom: item.cameFrom,
    purpose: item.purpose,
    proposedOn: koreaDate(task?.submittedAt ?? null),
    submittedOn: koreaDate(task?.thread.find(({ station }) => station === 'promoted')?.at ?? null),
    thread: threadStops(task, (station) => figure(station, item, vote, words)),
    discussions: (task?.discussions ?? []).map(({ title, date, outcomes }) => ({ title, on: date, outcome: outcomes })),
    vote,
    scores: gatherScores(item, detail, remarks.get(item.id) ?? new Map()),
    recused: item.recused.map(({ memberId, reason }) => ({ name: names.get(memberId) ?? '', reason })),
    recommendation: '',
    decision: item.decision && {
      outcome: item.decision.outcome,
      inFavour: item.decision.for,
      against: item.decision.against,
      abstained: item.decision.abstained,
      amendment: item.decision.amendment,
      note: item.decision.note,
      dissent: item.decision.dissent,
      until: item.decision.until,
      ballots: item.decision.ballots,
      chairVote: item.decision.chairVote,
    },
  }
}

async function gatherTasks({ forum }: DocumentSources, items: readonly DocketItem[]): Promise<Map<string, TaskDetail>> {
  const ids = items.flatMap((item) => (item.taskId === null ? [] : [item.taskId]))
  return new Map(await Promise.all(ids.map(async (id) => [id, await forum.tasks.get({ id }, {})] as const)))
}

async function gatherRemarks({ sheets }: DocumentSources, sessionId: string): Promise<Map<string, Remarks>> {
  const byItem = Map.groupBy(await sheets.remarks({ sessionId }, {}), ({ itemId }) => itemId)
  return new Map([...byItem].map(([itemId, list]) => [itemId, new Map(list.map((one) => [one.memberId, one.remark]))]))
}

/** A session as its papers print it. */
export const packetSession = (
  { session, quorum }: SessionDetail,
  { organisation, classification }: Settings,
  locale: Locale,
): PacketInput['session'] => ({
  id: session.id,
  title: session.title || wordsOf(locale)('sessionTitle', { number: session.number }),
  date: session.date,
  startsAt: session.startsAt,
  endsAt: null,
  place: session.place,
  mode: session.mode,
  organisation: organisation[locale],
  classification: classification[locale] || null,
  enrolled: quorum.enrolled,
  present: session.phase === 'preparing' ? null : quorum.present,
})

export const packetRubric = ({ rubric }: SessionDetail): PacketInput['rubric'] => ({
  min: rubric.min,
  max: rubric.max,
  official: rubric.official,
  criteria: rubric.criteria,
})

/** Everything the packet of a session prints. */
export async function gatherPacket(
  sources: DocumentSources,
  sessionId: string,
  settings: Settings,
  locale: Locale,
  papers: Papers,
): Promise<PacketInput> {
  const detail = await sources.committee.session({ sessionId }, {})
  const words = wordsOf(locale)
  const context = {
    detail,
    votes: await gatherVotes(sources),
    tasks: await gatherTasks(sources, detail.items),
    papers,
    words,
    remarks: await gatherRemarks(sources, sessionId),
  }
  const { session, members } = detail
  return {
    session: packetSession(detail, settings, locale),
    rubric: packetRubric(detail),
    members: members.map(({ id, name, affiliation, side }) => ({ id, name, affiliation, side })),
    tasks: detail.items.map((item, index) => packetTask(item, index, context)),
    signOff: settings.signOff.map((role) => role[locale]),
    scoreSheets: session.phase === 'deciding' || session.phase === 'closed',
  }
}
