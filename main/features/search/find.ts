import type { SearchHit } from '#shared/contract/search.ts'
import { contains, excerpt, queryTerms } from '#shared/domain/search-terms.ts'
import { searchText, type CandidateSource, type SearchableTask } from './repository.ts'

const longTitle = 500

function hit(task: SearchableTask, query: string): SearchHit {
  const title = excerpt(task.title, query, longTitle)
  const body = excerpt(task.body, query)
  return {
    taskId: task.id,
    number: task.number,
    sourceTaskId: task.sourceTaskId,
    title: title.text,
    titleMatch: title.match ? [...title.match] : null,
    excerpt: body.text,
    excerptMatch: body.match ? [...body.match] : null,
  }
}

/** The newest tasks that hold every word of the query; candidates are verified, so none is wrong and none is missed. */
export async function findTasks(
  source: CandidateSource,
  input: { readonly query: string; readonly limit: number; readonly before: number | null },
): Promise<{ hits: SearchHit[]; more: boolean }> {
  if (queryTerms(input.query).length === 0) return { hits: [], more: false }
  await source.refresh()
  const found: SearchableTask[] = []
  // One more than asked for tells whether there is a next page.
  const wanted = input.limit + 1
  for (let before = input.before, size = wanted; ; size = Math.min(size * 2, 1000)) {
    const page = await source.page(input.query, before, size)
    found.push(...page.filter((task) => contains(searchText(task), input.query)))
    if (found.length >= wanted || page.length < size) break
    before = page.at(-1)?.number ?? null
  }
  const hits = found.slice(0, input.limit).map((task) => hit(task, input.query))
  return { hits, more: found.length > input.limit }
}
