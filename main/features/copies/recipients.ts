import type { DocumentSources } from '#main/features/documents/sources.ts'
import type { Copy } from '#shared/contract/copies.ts'
import type { CopySubject } from './repository.ts'

export interface KnownRecipient {
  readonly memberId: string
  readonly name: string
  readonly affiliation: string
  /** items the member is recused from, in the docket's order */
  readonly withheld: Copy['withheld']
}

/** The members of a session in seat order, each with what a copy for them leaves out; an agenda has no members. */
export async function recipientsOf(
  { committee }: Pick<DocumentSources, 'committee'>,
  { kind, subjectId }: CopySubject,
): Promise<KnownRecipient[]> {
  if (kind === 'agenda') return []
  const { members, items } = await committee.session({ sessionId: subjectId }, {})
  return members.map(({ id, name, affiliation }) => ({
    memberId: id,
    name,
    affiliation,
    withheld: items.flatMap((item, index) =>
      item.recused.some(({ memberId }) => memberId === id)
        ? [{ itemId: item.id, number: index + 1, title: item.title }]
        : [],
    ),
  }))
}
