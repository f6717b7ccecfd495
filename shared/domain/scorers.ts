/** A member as the scoring sees them. */
export interface Scorer {
  readonly memberId: string
  readonly present: boolean
}

/**
 * Members whose scores an item waits for: not recused, and present or already scoring. Before anybody's attendance is
 * taken, sheets may be filled in ahead of the meeting, and every enrolled member who is not recused is waited for.
 */
export function expectedScorers(
  members: readonly Scorer[],
  recused: ReadonlySet<string>,
  hasScored: ReadonlySet<string>,
): string[] {
  const attendanceTaken = members.some(({ present }) => present)
  return members
    .filter(
      ({ memberId, present }) => !recused.has(memberId) && (!attendanceTaken || present || hasScored.has(memberId)),
    )
    .map(({ memberId }) => memberId)
}
