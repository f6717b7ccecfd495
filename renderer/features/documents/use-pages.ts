import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { DocumentSubject, Preview } from '#shared/contract/documents.ts'
import type { TemplateDto } from '#shared/contract/templates.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

const windowSize = 4 // pages asked at once

type Page = Preview['pages'][number]

export interface DocumentPages {
  readonly error: Error | null
  readonly retry: () => void
  /** null until the first answer */
  readonly first: Preview | null
  /** what is here of a page, by its number from 1 */
  readonly page: (number: number) => Page | undefined
}

/** A document to look at; `template` stands in for the kept one. */
export type PagesInput = DocumentSubject & { readonly template?: TemplateDto }

/** Pages of a document in windows of a few: the first for its size and outline, and those that hold the asked pages. */
export function usePages(input: PagesInput, asked: readonly number[]): DocumentPages {
  const { orpc } = useDesk()
  const options = (at: number) =>
    orpc.documents.preview.queryOptions({
      input: { ...input, from: at * windowSize + 1, to: (at + 1) * windowSize },
      placeholderData: keepPreviousData,
      staleTime: Infinity, // a saved change makes it stale through the event stream
    })
  const first = useQuery(options(0))
  const windows = [...new Set(asked.map((number) => Math.floor((number - 1) / windowSize)))].filter((at) => at > 0)
  const others = useQueries({ queries: windows.map(options) })
  const answers = [first, ...others]
  return {
    error: answers.find(({ error }) => error)?.error ?? null,
    retry: () => answers.filter(({ error }) => error).forEach(({ refetch }) => void refetch()),
    first: first.data ?? null,
    page: (number) => answers.flatMap(({ data }) => data?.pages ?? []).find((page) => page.number === number),
  }
}
