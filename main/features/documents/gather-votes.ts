import type { PacketVote } from '#main/documents/packet-input.ts'
import type { RoundDetail } from '#shared/contract/votes.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { DocumentSources } from './sources.ts'

/** The vote of each task that took part in a round, by task id; the newest round wins. */
export async function gatherVotes({ votes }: DocumentSources): Promise<Map<string, PacketVote>> {
  const byTask = new Map<string, PacketVote>()
  for (const { id } of await votes.rounds({}, {})) {
    const detail = await votes.round({ roundId: id }, {})
    for (const [taskId, vote] of votesOf(detail)) byTask.set(taskId, vote)
  }
  return byTask
}

/** What was decided stands under the rule of its time; the rest under the rule of now. */
function votesOf({ round, rolls, rows, runs }: RoundDetail): [string, PacketVote][] {
  const evidence = rolls.map((roll) => ({
    name: roll.fileName,
    size: roll.size,
    sha256: roll.sha256,
    read: roll.rowsRead,
    accepted: roll.accepted,
    rejected: roll.rejected.map(({ reason, count }) => ({ reason, rows: count })),
  }))
  const ruleOf = (version: number | null) => runs.find(({ rule }) => rule.version === version)?.rule ?? round.rule
  return rows.map((row) => [
    row.taskId,
    {
      round: round.name,
      closedOn: koreaDate(round.closesAt),
      threshold: ruleOf(row.ruleVersion).moreThan,
      conditions: ruleOf(row.ruleVersion),
      basis: row.counted === null ? 'declared' : 'roll',
      declared: row.declared,
      recounted: row.counted,
      promotion: row.promotion === 'none' ? null : row.promotion,
      reason: row.reason ?? '',
      evidence,
    },
  ])
}
