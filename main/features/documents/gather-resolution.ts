import type { ResolutionDecision, ResolutionInput, ResolutionItem } from '#main/documents/resolution-input.ts'
import { wordsOf } from '#main/documents/words.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { formSubjectOf } from '#shared/domain/form-subject.ts'
import type { DocumentSources } from './sources.ts'

function decisionOf({ decision }: DocketItem): ResolutionDecision | null {
  if (decision === null) return null
  const { outcome, against, abstained, amendment, note, dissent, until, ballots, chairVote, basis } = decision
  return {
    outcome,
    inFavour: decision.for,
    against,
    abstained,
    amendment,
    note,
    dissent,
    until,
    ballots,
    chairVote,
    rule: basis.rule,
  }
}

function itemOf(item: DocketItem, index: number, { members }: SessionDetail): ResolutionItem {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const { id, title, purpose, quorum, recused } = item
  return {
    id,
    number: index + 1,
    title,
    purpose,
    enrolled: quorum.enrolled,
    present: quorum.present,
    needed: quorum.needed,
    of: quorum.of,
    recused: recused.map(({ memberId, reason }) => ({ memberId, name: names.get(memberId) ?? '', reason })),
    decision: decisionOf(item),
  }
}

/** Everything the records of a session's resolutions print; of all items, those that are decided. */
export async function gatherResolution(
  { committee }: DocumentSources,
  subjectId: string,
  settings: Settings,
  locale: Locale,
): Promise<ResolutionInput> {
  const { sessionId, itemId } = formSubjectOf(subjectId)
  const detail = await committee.session({ sessionId }, {})
  const { title, number, date, startsAt, place, mode } = detail.session
  return {
    session: {
      title: title || wordsOf(locale)('sessionTitle', { number }),
      number,
      date,
      startsAt,
      place,
      mode,
      organisation: settings.organisation[locale],
      classification: settings.classification[locale] || null,
    },
    items: detail.items
      .map((item, index) => itemOf(item, index, detail))
      .filter(({ id, decision }) => (itemId === null ? decision !== null : id === itemId)),
    members: detail.members
      .filter(({ present }) => present)
      .map(({ id, name, affiliation, chair }) => ({ id, name, affiliation, chair })),
  }
}
