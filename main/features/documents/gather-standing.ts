import type { StandingInput, StandingItem, StandingOrder } from '#main/documents/standing-input.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { leaving, proposeOrder, toDiscuss } from '#shared/domain/discussion-order.ts'
import { standingOf, usualCut } from '#shared/domain/standing-subject.ts'
import { packetRubric, packetSession } from './gather-packet.ts'
import type { DocumentSources } from './sources.ts'

/** Who is there or has scored. */
const membersOf = ({ members, items }: SessionDetail): StandingInput['members'] => {
  const scored = new Set(items.flatMap(({ scores }) => scores.map(({ memberId }) => memberId)))
  return members.filter(({ id, present }) => present || scored.has(id)).map(({ id, name }) => ({ id, name }))
}

const itemsOf = ({ items }: SessionDetail): StandingItem[] =>
  items.flatMap(({ id, title, scorers, aggregate, firstRound, recused }, index) =>
    aggregate === null
      ? []
      : [
          {
            id,
            number: index + 1,
            title,
            scorers,
            aggregate,
            firstOfficial: firstRound?.official ?? null,
            recused: recused.map(({ memberId }) => memberId),
          },
        ],
  )

function orderOf(detail: SessionDetail): StandingOrder | null {
  const left = toDiscuss(detail)
  if (left.length === 0) return null
  const recused = new Map(left.map((item) => [item.itemId, item.recused]))
  const { order, exits, exitsNow, exact } = proposeOrder(left)
  const outside = order.map((itemId) => recused.get(itemId) ?? [])
  return {
    exits,
    exitsNow,
    exact,
    items: order.map((itemId, at) => ({
      itemId,
      leaves: leaving(outside[at - 1] ?? [], outside[at] ?? []),
      returns: leaving(outside[at] ?? [], outside[at - 1] ?? []),
    })),
  }
}

/** Everything the aggregate table of a session prints. Refused with SEALED while a round of scoring is open. */
export async function gatherStanding(
  { committee }: DocumentSources,
  subjectId: string,
  settings: Settings,
  locale: Locale,
): Promise<StandingInput> {
  const asked = standingOf(subjectId)
  if (asked === null) throw new DeskError('BAD_INPUT', { where: `cut: ${subjectId}` })
  const detail = await committee.session({ sessionId: asked.sessionId }, {})
  const cut = asked.cut === undefined ? usualCut(detail.items.length) : asked.cut
  return {
    session: packetSession(detail, settings, locale),
    rubric: packetRubric(detail),
    round: detail.round,
    members: membersOf(detail),
    items: itemsOf(detail),
    cut,
    advice: await committee.advice({ sessionId: asked.sessionId, cut }, {}),
    order: orderOf(detail),
    signOff: settings.signOff.map((role) => role[locale]),
  }
}
