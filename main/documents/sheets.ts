import { agendaSheets } from './agenda-sheets.ts'
import { cardSheets } from './card-sheets.ts'
import { clean } from './clean.ts'
import { discussionSheets } from './discussion-sheets.ts'
import { evaluationSheets } from './evaluation-sheets.ts'
import { evidenceSheets } from './evidence-sheets.ts'
import { billSheets, proceedingsSheets, resolutionSheets } from './form-sheets.ts'
import { instructionSheets } from './instructions-sheets.ts'
import { minutesSheets } from './minutes-sheets.ts'
import { packetSheets } from './packet-sheets.ts'
import type { DocumentSource } from './source.ts'
import { standingSheets } from './standing-sheets.ts'
import { wordsOf, type Words } from './words.ts'

/** A document's figures as a table of plain values, for who counts on: XLSX and CSV. */
export interface DataSheet {
  readonly name: string
  readonly columns: readonly DataColumn[]
  /** as many values a row as there are columns; null where there is none */
  readonly rows: readonly (readonly DataValue[])[]
}

export interface DataColumn {
  readonly title: string
  /** `date`: `YYYY-MM-DD`; `whole` and `decimal` are numbers */
  readonly kind: 'text' | 'whole' | 'decimal' | 'date'
  /** characters */
  readonly width: number
}

export type DataValue = string | number | null

/** A table too long to hold: its rows come in parts. */
export interface LongTable {
  readonly name: string
  readonly columns: readonly DataColumn[]
  readonly rows: AsyncIterable<readonly (readonly DataValue[])[]>
}

/** The tables of a document, the main one first. */
export const sheetsOf = ({ kind, input, locale }: DocumentSource): DataSheet[] =>
  clean(makers[kind](input as never, wordsOf(locale)))

type Makers = {
  readonly [Kind in DocumentSource['kind']]: (
    input: Extract<DocumentSource, { readonly kind: Kind }>['input'],
    words: Words,
  ) => DataSheet[]
}

const makers: Makers = {
  packet: packetSheets,
  bill: billSheets,
  resolution: resolutionSheets,
  order: proceedingsSheets,
  itemList: proceedingsSheets,
  cover: proceedingsSheets,
  minutes: minutesSheets,
  standing: standingSheets,
  agenda: agendaSheets,
  discussion: discussionSheets,
  evidence: evidenceSheets,
  instructions: instructionSheets,
  card: cardSheets,
  evaluation: evaluationSheets,
}
