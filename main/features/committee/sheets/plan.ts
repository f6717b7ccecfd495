import { checkValue } from '#main/features/travel/check.ts'
import type { Rubric } from '#shared/contract/committee.ts'

/** A member's sheet for a session, or an evaluator's for the tasks of an evaluation group. */
export type SheetKind = 'committee' | 'evaluation'

/** What is printed and asked on one person's sheet. */
export interface SheetPlan {
  /** whose sheet it is; only the Committee's members are asked for remarks */
  readonly of: SheetKind
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

export const checkOf = (key: string, ids: SheetIds): string => checkValue(key, { format: sheetFormat, ...ids })
