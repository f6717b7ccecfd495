import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { CommitteeDeps } from './deps.ts'
import { changeSession } from './deps.ts'
import { decisionsOfItems, itemsOf, scoresOfItems } from './repository.ts'
import { firstRoundOf, sealOf } from './seal.ts'

export function roundHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, 'openSecondRound'> {
  const { ids, clock } = deps
  return {
    openSecondRound: ({ sessionId }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        if (session.phase === 'preparing') throw new DeskError('SCORING_NOT_OPEN', { name: session.title })
        if (session.phase === 'scoring') throw new DeskError('SEALED', { name: session.title })
        if (await firstRoundOf(trx, sessionId)) throw new DeskError('FROZEN', { name: session.title })
        const itemIds = (await itemsOf(trx, sessionId)).map((item) => item.id)
        const [decided] = await decisionsOfItems(trx, itemIds)
        if (decided) throw new DeskError('FROZEN', { name: session.title })
        const { cells, hash } = sealOf(await scoresOfItems(trx, itemIds))
        const round = { session_id: sessionId, number: 1, scores: JSON.stringify(cells), hash, at: clock() }
        await trx('score_round').insert({ id: ids(), ...round })
        await trx('session').where({ id: sessionId }).update({ phase: 'scoring' })
        await journal.append({
          action: 'committee.openSecondRound',
          subject: { kind: 'session', id: sessionId },
          data: { scores: cells.length, sha256: hash },
        })
      }),
  }
}
