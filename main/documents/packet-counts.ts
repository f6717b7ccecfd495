import type { DeclaredCounts, PacketTask } from './packet-input.ts'

/** The official counts of a task's vote. */
export function officialCounts({ vote }: PacketTask): DeclaredCounts | null {
  if (vote === null) return null
  return vote.basis === 'roll' ? (vote.recounted ?? vote.declared) : vote.declared
}
