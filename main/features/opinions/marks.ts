import { insertAll, whereAmong } from '#main/database/rows.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { tagOf } from '#shared/domain/opinion.ts'
import { maskPersonal, quoteProblem } from '#shared/domain/quote.ts'
import type { OpinionDeps } from './deps.ts'
import { readOpinion } from './repository.ts'
import type { QuoteRecord } from './rows.ts'

/** Marks opinions as read, or as not; one journal entry for all of them, none where nothing changes. */
export async function markRead({ store, clock }: OpinionDeps, ids: readonly string[], read: boolean): Promise<void> {
  const known = (await whereAmong(store.db('opinion'), 'id', ids).pluck('id')) as unknown as string[]
  const marked = new Set((await whereAmong(store.db('opinion_read'), 'id', ids).pluck('id')) as unknown as string[])
  const change = known.filter((id) => marked.has(id) !== read)
  const [first = ''] = change
  if (change.length === 0) return
  await store.write(async (trx, journal) => {
    const at = clock()
    if (read)
      await insertAll(
        trx,
        'opinion_read',
        change.map((id) => ({ id, at })),
      )
    else await whereAmong(trx('opinion_read'), 'id', change).delete()
    await journal.append({
      action: read ? 'opinions.read' : 'opinions.unread',
      subject: { kind: 'opinion', id: first },
      data: { ids: change },
    })
  })
}

/** An opinion carries these tags and no others. */
export async function setTags({ store, ids }: OpinionDeps, id: string, wanted: readonly string[]): Promise<void> {
  const tags = [...new Set(wanted.map(tagOf).filter((tag) => tag !== ''))]
  const { tags: before } = await readOpinion(store.db, id)
  if (before.toSorted().join('\n') === tags.toSorted().join('\n')) return
  await store.write(async (trx, journal) => {
    await trx('opinion_tag').where({ opinion_id: id }).whereNotIn('tag', tags).delete()
    const added = tags.filter((tag) => !before.includes(tag))
    await insertAll(
      trx,
      'opinion_tag',
      added.map((tag) => ({ id: ids(), opinion_id: id, tag })),
    )
    await journal.append({ action: 'opinions.tag', subject: { kind: 'opinion', id }, data: { before, tags } })
  })
}

/** Keeps a passage with its personal data covered, whatever the window covered already. */
export async function addQuote({ store, ids, clock }: OpinionDeps, id: string, given: string): Promise<void> {
  const { body } = await readOpinion(store.db, id)
  const { text } = maskPersonal(given.trim())
  const problem = quoteProblem(text, body)
  if (problem !== null) throw new DeskError('QUOTE_NOT_IN_TEXT', { problem })
  await store.write(async (trx, journal) => {
    const quote = { id: ids(), opinion_id: id, text, at: clock(), withdrawn: null }
    await trx('opinion_quote').insert(quote)
    await journal.append({
      action: 'opinions.quote',
      subject: { kind: 'opinion', id },
      data: { quoteId: quote.id, text },
    })
  })
}

export async function withdrawQuote(
  { store }: OpinionDeps,
  { id, quoteId, reason }: { readonly id: string; readonly quoteId: string; readonly reason: string },
): Promise<void> {
  await store.write(async (trx, journal) => {
    const key = { id: quoteId, opinion_id: id }
    const quote = (await trx('opinion_quote').where(key).first()) as QuoteRecord | undefined
    if (!quote || quote.withdrawn !== null) throw new DeskError('NOT_FOUND', { name: quoteId })
    await trx('opinion_quote').where(key).update({ withdrawn: reason })
    await journal.append({
      action: 'opinions.withdrawQuote',
      subject: { kind: 'opinion', id },
      reason,
      data: { quoteId, text: quote.text },
    })
  })
}
