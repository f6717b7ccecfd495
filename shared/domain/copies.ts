/** How a copy reached its recipient. */
export const copyWays = ['hand', 'post', 'courier', 'email', 'other'] as const
export type CopyWay = (typeof copyWays)[number]

/** Who gets a copy: a member of the session, or anybody by name. */
export interface Recipient {
  readonly memberId: string | null
  readonly name: string
}

export interface PlannedCopy extends Recipient {
  /** 제N호; counted on within a document, never given twice */
  readonly number: number
  /** items the recipient is recused from, in the docket's order */
  readonly withheld: readonly string[]
}

/** Numbers the copies after the last number given; what each leaves out follows from recusals, by member. */
export const planCopies = (
  recipients: readonly Recipient[],
  recusals: ReadonlyMap<string, readonly string[]>,
  last: number,
): PlannedCopy[] =>
  recipients.map(({ memberId, name }, index) => ({
    memberId,
    name,
    number: last + 1 + index,
    withheld: memberId === null ? [] : (recusals.get(memberId) ?? []),
  }))

/** Copies that leave out the same items are set once: groups in the order of their first copy. */
export const sameCopies = <Copy extends Pick<PlannedCopy, 'withheld'>>(copies: readonly Copy[]): Copy[][] => [
  ...Map.groupBy(copies, ({ withheld }) => JSON.stringify(withheld.toSorted())).values(),
]

/** Civil dates `YYYY-MM-DD`; null until it happens. */
export interface CopyDates {
  readonly givenOn: string | null
  readonly returnedOn: string | null
}

export type CopyState = 'made' | 'out' | 'returned'

export function copyState({ givenOn, returnedOn }: CopyDates): CopyState {
  if (givenOn === null) return 'made'
  return returnedOn === null ? 'out' : 'returned'
}

/** The first and the last day on which the next step of a copy can have happened; null where none is left. */
export function nextStepDays(
  copy: CopyDates & { readonly madeOn: string },
  today: string,
): { readonly from: string; readonly to: string } | null {
  const state = copyState(copy)
  if (state === 'returned') return null
  return { from: (state === 'made' ? copy.madeOn : copy.givenOn) ?? copy.madeOn, to: today }
}
