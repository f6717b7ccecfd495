import type { Subject } from '#shared/contract/documents.ts'
import { periodOf } from '#shared/domain/evidence.ts'
import { instructionListOf } from '#shared/domain/instruction-list.ts'

const meetingOf = (subjectId: string): string | null | undefined => instructionListOf(subjectId)?.meetingId

/** Whether two subjects are one in the list: instructions stand there once, in whatever order they are shown. */
export const isListedAs = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind &&
  (one.subjectId === other.subjectId ||
    (one.kind === 'instructions' && meetingOf(one.subjectId) === meetingOf(other.subjectId)))

/** What an address asks for: one of the list, a report of any period, or instructions in another order. */
export function askedSubject(list: readonly Subject[], kind?: string, subjectId?: string): Subject | null {
  if (subjectId === undefined) return null
  const listed = list.find((one) => one.kind === kind && one.subjectId === subjectId)
  if (listed) return listed
  if (kind === 'instructions') {
    const meetingId = meetingOf(subjectId)
    const base = list.find((one) => one.kind === kind && meetingOf(one.subjectId) === meetingId)
    return base && meetingId !== undefined ? { ...base, subjectId } : null
  }
  const period = kind === 'evidence' ? periodOf(subjectId) : null
  return (
    period && { kind: 'evidence', subjectId, number: null, title: `${period.from} – ${period.to}`, date: period.to }
  )
}
