import { createHmac } from 'node:crypto'
import { canonicalJson } from '#shared/domain/journal.ts'
import type { Rubric } from '#shared/contract/committee.ts'

/** What is printed and asked on one member's sheet. */
export interface SheetPlan {
  readonly session: { readonly id: string; readonly title: string; readonly date: string }
  readonly member: { readonly id: string; readonly name: string; readonly affiliation: string }
  readonly rubric: Rubric
  /** in the docket's order; a recused member's items are printed and not asked */
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly purpose: 'resolution' | 'report'
    readonly recused: boolean
  }[]
}

/** The ids a sheet carries: what its scores belong to. */
export interface SheetIds {
  readonly sessionId: string
  readonly rubricVersion: number
  readonly memberId: string
  readonly itemIds: readonly string[]
  readonly criterionIds: readonly string[]
}

const sheetFormat = 1

export const idsOf = ({ session, member, rubric, items }: SheetPlan): SheetIds => ({
  sessionId: session.id,
  rubricVersion: rubric.version,
  memberId: member.id,
  itemIds: items.filter(({ recused }) => !recused).map(({ id }) => id),
  criterionIds: rubric.criteria.map(({ id }) => id),
})

/** HMAC-SHA-256 over the ids under the workspace's own key: nobody outside makes or mends it. Lower-case hex. */
export const checkValue = (key: string, ids: SheetIds): string =>
  createHmac('sha256', key)
    .update(canonicalJson({ format: sheetFormat, ...ids }))
    .digest('hex')

/** The check value's first digits, as printed on paper: `1A2B-3C4D`. */
export const shortCheck = (check: string): string => `${check.slice(0, 4)}-${check.slice(4, 8)}`.toUpperCase()
