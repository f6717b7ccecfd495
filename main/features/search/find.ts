import type { SearchHit } from '#shared/contract/search.ts'
import { contains, excerpt, queryTerms } from '#shared/domain/search-terms.ts'
import { searchText, type CandidateSource, type SearchableTask } from './repository.ts'

const longTitle = 500
/** Candidates asked for beyond those wanted: some are none, and another question takes longer than a few rows. */
const spare = 8
/** Candidates asked for at once, at most. */
const longestPage = 1000

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

/** As many candidates as hold what is still missing, going by those seen so far, and a few more. */
const nextSize = (wanted: number, found: number, seen: number): number =>
  Math.min(longestPage, Math.ceil(((wanted - found) * seen) / Math.max(found, 1)) + spare)

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
  let seen = 0
  for (let before = input.before, size = wanted + spare; ; size = nextSize(wanted, found.length, seen)) {
    const page = await source.page(input.query, before, size)
    found.push(...page.filter((task) => contains(searchText(task), input.query)))
    seen += page.length
    if (found.length >= wanted || page.length < size) break
    before = page.at(-1)?.number ?? null
  }
  const hits = found.slice(0, input.limit).map((task) => hit(task, input.query))
  return { hits, more: found.length > input.limit }
}
