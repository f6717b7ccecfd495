import { useState } from 'react'
import type { PrintPart } from '#shared/contract/print.ts'
import {
  type DuplexMode,
  duplexOf,
  type NamedPages,
  namedPages,
  type PrintLayout,
  sheetsFor,
  type Side,
  sidesOf,
} from '#shared/domain/print.ts'

export type Part = PrintPart | 'some'

/** What can be printed by itself, with its pages; of a file there is all of it. */
export type Parts = readonly { readonly part: PrintPart; readonly pages: readonly number[] }[]

export interface Choice {
  readonly part: Part
  readonly setPart: (part: Part) => void
  readonly ranges: string
  readonly setRanges: (text: string) => void
  readonly layout: PrintLayout
  readonly setLayout: (layout: PrintLayout) => void
  readonly duplex: DuplexMode
  readonly setDuplex: (duplex: DuplexMode) => void
  /** why what was typed names no pages */
  readonly problem: Extract<NamedPages, { problem: string }> | null
  readonly pages: readonly number[]
  readonly sides: readonly Side[]
  readonly sheets: number
}

/** What a person chose to print, and what follows from it. */
export function useChoice(parts: Parts): Choice {
  const [part, setPart] = useState<Part>('all')
  const [ranges, setRanges] = useState('')
  const [layout, setLayout] = useState<PrintLayout>('single')
  const [chosen, setDuplex] = useState<DuplexMode>('longEdge')
  const all = parts.find((one) => one.part === 'all')?.pages ?? []
  const named = part === 'some' ? namedPages(ranges, all.length) : null
  const problem = named && 'problem' in named ? named : null
  const known = parts.find((one) => one.part === part)?.pages ?? []
  const pages = named && 'pages' in named ? named.pages : problem ? [] : known
  const duplex = duplexOf(layout, chosen)
  const sides = sidesOf(pages, layout)
  const sheets = sheetsFor(sides.length, duplex)
  return { part, setPart, ranges, setRanges, layout, setLayout, duplex, setDuplex, problem, pages, sides, sheets }
}
