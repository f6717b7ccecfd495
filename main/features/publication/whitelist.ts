import type { PublicEvent, PublicHappening, PublicProof, PublicTask } from '#main/exporters/publication/public-task.ts'
import type { Instruction } from '#main/features/follow-up/read.ts'
import type { TaskHistory } from '#main/features/thread/history.ts'
import { progressWith } from '#main/features/thread/progress.ts'
import type { Happening, Proof, TaskEvent } from '#shared/domain/task-event.ts'

export interface ProposalRow {
  readonly task_id: string
  readonly source_task_id: string
  readonly url: string | null
}

type Kinds = {
  readonly [Kind in Happening['kind']]: (what: Extract<Happening, { kind: Kind }>) => PublicHappening | null
}

/** Field by field, so that a field added to an event stays here until somebody lets it out; null stays here whole. */
const publicFields = (words: boolean): Kinds => {
  const free = (text: string): string => (words ? text : '')
  return {
    proposed: ({ kind, title, source, sourceTaskId }) => ({ kind, title, source, sourceTaskId }),
    screened: ({ kind, outcome, reason }) => ({ kind, outcome, reason: free(reason) }),
    discussed: ({ kind, title, venue, place }) => ({ kind, title, venue, place }),
    sentAsCase: ({ kind, title, venue, place }) => ({ kind, title, venue, place }),
    voted: ({ kind, round, moreThan, yes, no, pass, basis }) => ({ kind, round, moreThan, yes, no, pass, basis }),
    promoted: ({ kind, promotion, yes, reason }) => ({ kind, promotion, yes, reason: free(reason) }),
    scored: () => null,
    decided: ({ kind, session, outcome, amendment }) => ({
      kind,
      session,
      outcome,
      // Members' votes are the Committee's own to publish.
      inFavour: 0,
      against: 0,
      abstained: 0,
      amendment,
    }),
    agenda: ({ kind, meeting, label }) => ({ kind, meeting, label }),
    concluded: ({ kind, meeting, outcome, note }) => ({ kind, meeting, outcome, note: free(note) }),
    instructed: ({ kind, text, agency, dueOn }) => ({ kind, text, agency, dueOn }),
    noted: ({ kind, note, agency, milestone, text }) => ({ kind, note, agency, milestone, text: free(text) }),
    opinions: ({ kind, count }) => ({ kind, count }),
    evaluated: ({ kind, group, n, mean }) => ({ kind, group, n, mean }),
    published: () => null,
  }
}

const isPublic = (proof: Proof): proof is Proof & PublicProof =>
  proof.of === 'roll' || proof.of === 'minutes' || proof.of === 'agenda'

function publicEvent({ on, what, proofs }: TaskEvent, kinds: Kinds): PublicEvent[] {
  const told = (kinds[what.kind] as (what: Happening) => PublicHappening | null)(what)
  if (told === null) return []
  return [{ on, what: told, proofs: proofs.filter(isPublic).map(({ of, sha256 }) => ({ of, sha256 })) }]
}

function publicInstruction({ row, told, milestones, standing }: Instruction): PublicTask['instructions'][number] {
  return {
    text: row.text,
    agency: row.agency,
    supporting: row.supporting,
    givenOn: told.givenOn,
    dueOn: told.dueOn,
    status: standing.status,
    since: standing.since,
    milestones: milestones.map(({ id, title, dueOn }) => ({
      title,
      dueOn,
      reachedOn: standing.reached.get(id) ?? null,
    })),
  }
}

/** What may leave of a task, as it stood at the end of `asOf`. */
export function publicTask(
  { task, events }: TaskHistory,
  instructions: readonly Instruction[],
  proposals: readonly ProposalRow[],
  { asOf, words }: { readonly asOf: string; readonly words: boolean },
): PublicTask {
  const kinds = publicFields(words)
  const { number, title, category, origin } = task
  const given = instructions.filter(({ told }) => told.givenOn <= asOf)
  return {
    number,
    title,
    category,
    origin,
    // The program itself numbers a case: only a platform's number means something there.
    proposals:
      origin === 'vote' ? proposals.map(({ source_task_id, url }) => ({ sourceTaskId: source_task_id, url })) : [],
    events: events.filter(({ on }) => on === null || on <= asOf).flatMap((event) => publicEvent(event, kinds)),
    instructions: given.map(publicInstruction),
    progress: progressWith(given),
  }
}
