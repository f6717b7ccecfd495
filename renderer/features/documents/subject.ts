import type { Subject } from '#shared/contract/documents.ts'
import { periodOf } from '#shared/domain/evidence.ts'
import { formSubjectOf } from '#shared/domain/form-subject.ts'
import { instructionListOf } from '#shared/domain/instruction-list.ts'

const meetingOf = (subjectId: string): string | null | undefined => instructionListOf(subjectId)?.meetingId

const ofSession: ReadonlySet<Subject['kind']> = new Set(['bill', 'resolution', 'standing'])

/**
 * Under what a subject stands in the list: instructions stand there once, in whatever order they are shown, and the
 * paper of one item or an aggregate table with a cut line of its own under its session.
 */
function placeOf({ kind, subjectId }: Subject): string | null | undefined {
  if (kind === 'instructions') return meetingOf(subjectId)
  return ofSession.has(kind) ? formSubjectOf(subjectId).sessionId : subjectId
}

export const isListedAs = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && placeOf(one) === placeOf(other)

/** What an address asks for: one of the list, one item's paper, a report of any period, or instructions in another order. */
export function askedSubject(list: readonly Subject[], kind?: string, subjectId?: string): Subject | null {
  if (subjectId === undefined) return null
  const asked = list.find((one) => one.kind === kind)
  const listed = asked && list.find((one) => isListedAs(one, { ...asked, subjectId }))
  if (listed) return { ...listed, subjectId }
  const period = kind === 'evidence' ? periodOf(subjectId) : null
  return (
    period && { kind: 'evidence', subjectId, number: null, title: `${period.from} – ${period.to}`, date: period.to }
  )
}
