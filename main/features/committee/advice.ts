import { askWorker, type StartWorker } from '#main/workers.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { AdviceDto } from '#shared/contract/advice.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Advice, AdviceInput } from '#shared/domain/advice.ts'
import type { CutLine } from '#shared/domain/rank.ts'
import type { CommitteeDeps } from './deps.ts'
import { gatherSession } from './repository.ts'
import type { GatheredSession } from './repository.ts'
import { toRubric, toScore } from './rows.ts'

/** Fixed, and told with the figures: the same scores give the same intervals, whenever and wherever. */
const seed = 20_180_601
const draws = 2000

function inputOf({ session, members, items, scores, recusals }: GatheredSession, cut: CutLine | null): AdviceInput {
  const cells = Map.groupBy(scores, (row) => row.item_id)
  const out = Map.groupBy(recusals, (row) => row.item_id)
  return {
    items: items.map(({ id }) => ({
      itemId: id,
      cells: (cells.get(id) ?? []).map(toScore),
      recused: new Set((out.get(id) ?? []).map((row) => row.member_id)),
    })),
    rubric: toRubric(session),
    members: members.map((member) => member.id),
    cut,
    seed,
    draws,
  }
}

const runAside = (startWorker: StartWorker, input: AdviceInput, signal: AbortSignal | undefined): Promise<Advice> =>
  askWorker(startWorker, 'advice', { workerData: input }, { signal, take: (advice: Advice) => ({ result: advice }) })

function toDto({ alpha, intervals, adjustment, sensitivity }: Advice, itemIds: readonly string[]): AdviceDto {
  const adjusted = adjustment.kind === 'adjusted' ? adjustment : null
  return {
    alpha,
    seed,
    draws,
    refused: adjustment.kind === 'refused' ? adjustment.why : null,
    members: adjusted ? adjusted.members.map((one) => ({ ...one })) : [],
    items: itemIds.map((itemId, index) => ({
      itemId,
      rankLow: intervals[index]?.low ?? null,
      rankHigh: intervals[index]?.high ?? null,
      adjusted: adjusted?.items[index]?.adjusted ?? null,
      passes: sensitivity[index]?.passes ?? null,
      flips: [...(sensitivity[index]?.flips ?? [])],
    })),
  }
}

export function adviceHandlers(
  deps: CommitteeDeps & { readonly startWorker: StartWorker },
): Pick<Handlers<Contract['committee']>, 'advice'> {
  return {
    async advice({ sessionId, cut }, { signal }) {
      const gathered = await gatherSession(deps.store.db, sessionId)
      const { phase, title } = gathered.session
      if (phase === 'preparing') throw new DeskError('SCORING_NOT_OPEN', { name: title })
      if (phase === 'scoring') throw new DeskError('SEALED', { name: title })
      const advice = await runAside(deps.startWorker, inputOf(gathered, cut), signal)
      return toDto(
        advice,
        gathered.items.map((item) => item.id),
      )
    },
  }
}
