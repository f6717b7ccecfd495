import type { Emblem } from './style.ts'
import type { CivilDate, Locale } from './words.ts'

/**
 * The tree every exporter renders. Builders make it of plain domain data; it holds finished words and figures, no
 * behaviour, so that PDF, HWPX, DOCX, XLSX and Markdown say the same. Every block has an id that is stable between
 * two builds of the same subject (`task:<id>`, `item:<id>`, …): the preview turns to the page of the edited item by it.
 */
export interface DocumentTree {
  readonly meta: DocumentMeta
  readonly blocks: readonly Block[]
}

export const paperKinds = [
  'packet',
  'bill',
  'resolution',
  'order',
  'itemList',
  'cover',
  'minutes',
  'standing',
  'agenda',
  'changeSlip',
  'scoreSheet',
  'discussion',
  'evidence',
  'instructions',
  'card',
  'evaluation',
] as const
export type PaperKind = (typeof paperKinds)[number]

export interface DocumentMeta {
  readonly kind: PaperKind
  readonly title: string
  readonly locale: Locale
  readonly organisation: string
  /** '대외주의', 'Restricted' …; null for a public document. */
  readonly classification: string | null
  /** The document's own date; also the time stamp of the files made of it, so that they are the same every time. */
  readonly date: CivilDate
  /** On the cover; at the head of the first page where there is none. */
  readonly emblem?: Emblem
  /** Printed at the head of every page but the cover. */
  readonly runningHead: string
  /** Printed numbers of the pages where they are not 1, 2, 3 …: an agenda changed after it was handed out (7, 7-1, 8). */
  readonly pageLabels?: readonly string[]
  /** Set smaller, as far as it takes, so that all of it stands on one page. */
  readonly onePage?: boolean
}

/** A piece of text within a line. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  /** An address this text leads to (http, https, mailto). */
  readonly link?: string
  /** Id of the block of this document that it leads to; plain text where a format knows no such links. */
  readonly to?: string
  /** Coloured beside what the words say, never instead of it. */
  readonly tone?: Tone
}
export type Runs = readonly Run[]

export type Tone = 'plain' | 'muted' | 'primary' | 'positive' | 'negative' | 'warning'
export type Align = 'start' | 'center' | 'end'

interface Base {
  readonly id: string
}

export interface Cover extends Base {
  readonly type: 'cover'
  /** Over the title: '의결·보고안건', 'For resolution'. */
  readonly eyebrow: string
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly Fact[]
  readonly date: string
  readonly organisation: string
  readonly mark: string | null
  /** The register at the head of a 의안: its number and the day it was decided, and a word in a box of its own (의결사항). */
  readonly register?: { readonly rows: readonly Fact[]; readonly word: string }
}

/** Where an exporter puts the contents: headings up to `depth`, with the pages they stand on. */
export interface Contents extends Base {
  readonly type: 'contents'
  readonly title: string
  readonly depth: number
}

export interface Heading extends Base {
  readonly type: 'heading'
  /** 1 is a part (Ⅰ), 2 a sheet or an item (1.), 3 a section of a sheet (□). */
  readonly level: 1 | 2 | 3
  /** Its number as printed ('Ⅰ', '1.', '가.', '□'); '' for none. */
  readonly number: string
  readonly text: string
  /** Small words at the line's end: '의결', 'For resolution'. */
  readonly label?: string
  /** The title of a form: centred and large. Of level 1 only. */
  readonly look?: 'form'
}

export interface Paragraph extends Base {
  readonly type: 'paragraph'
  readonly runs: Runs
  readonly align?: Align
}

export interface Fact {
  readonly term: string
  readonly value: Runs
}

/** Terms and what they are, in one or two columns of pairs. */
export interface Facts extends Base {
  readonly type: 'facts'
  readonly caption?: string
  readonly columns: 1 | 2
  readonly rows: readonly Fact[]
  /** Lines on every side, as forms have them. */
  readonly boxed?: boolean
}

export interface Column {
  readonly title: string
  /** Share of the table's width, in the unit of its sisters. */
  readonly width: number
  readonly align: Align
  /** Whether its cells are the heads of their rows. */
  readonly head?: boolean
}

export interface Row {
  /** For rows the preview turns to (`item:<id>`). */
  readonly id?: string
  readonly cells: readonly Runs[]
  readonly style?: 'plain' | 'total' | 'group'
  /** How far each cell's figure lies below (-1) or above (+1) what it is compared with: a colour beside it; null for none. */
  readonly heat?: readonly (number | null)[]
}

export interface Table extends Base {
  readonly type: 'table'
  readonly caption: string | null
  readonly columns: readonly Column[]
  /** A `group` row holds one cell that spans the table; every other row has as many cells as there are columns. */
  readonly rows: readonly Row[]
  /** Under the table: units, sources. */
  readonly source?: string
  /** Lines on every side, as forms have them. */
  readonly boxed?: boolean
}

export interface Bar {
  readonly label: string
  readonly value: number
  /** The value as printed beside the bar: '1,284 (85.6%)'. */
  readonly text: string
  readonly tone: Tone
}

/** Horizontal bars from nought, with a line where the threshold stands. */
export interface BarChart extends Base {
  readonly type: 'barChart'
  readonly caption: string
  /** The figures in words, for those who do not see the picture. */
  readonly alternative: string
  readonly bars: readonly Bar[]
  readonly threshold: { readonly value: number; readonly label: string } | null
}

export interface DotRow {
  readonly label: string
  readonly values: readonly number[]
  readonly mean: number | null
  /** n, mean and spread as printed at the row's end. */
  readonly text: string
}

/** One dot a scorer, on a common scale; the mean is a line with its value in words. */
export interface DotPlot extends Base {
  readonly type: 'dotPlot'
  readonly caption: string
  readonly alternative: string
  readonly min: number
  readonly max: number
  readonly rows: readonly DotRow[]
}

export interface ThreadStation {
  readonly label: string
  readonly state: 'reached' | 'skipped' | 'ahead'
  readonly date: string
  readonly figure: string
}

/** The seven stations of a task, filled as far as it has come. */
export interface ThreadStrip extends Base {
  readonly type: 'thread'
  readonly alternative: string
  readonly stations: readonly ThreadStation[]
}

/** A few figures set large, each with its unit and what it is. */
export interface Figures extends Base {
  readonly type: 'figures'
  readonly items: readonly {
    readonly label: string
    readonly value: string
    readonly note: string
    readonly tone: Tone
  }[]
}

export interface SignOff extends Base {
  readonly type: 'signOff'
  readonly title: string
  readonly boxes: readonly { readonly role: string; readonly name: string }[]
}

export interface Note extends Base {
  readonly type: 'note'
  readonly tone: Tone
  readonly title: string
  readonly runs: Runs
}

export interface ListItem {
  readonly level: 1 | 2 | 3 | 4
  readonly runs: Runs
  /** Its number as printed (가., 1), …); '' for none. Without it the level has the mark of reports: □ ㅇ - ㆍ. */
  readonly mark?: string
}

export interface ReportList extends Base {
  readonly type: 'list'
  readonly items: readonly ListItem[]
}

/** Pages kept for a paper that the PDF merges in, or one page that stands for it. */
export interface Attachment extends Base {
  readonly type: 'attachment'
  /** '붙임 3-1' */
  readonly label: string
  /** at the page's edge: '3-1' */
  readonly tag: string
  /** the item's place among its sisters, from 0: how far down the edge its tags stand */
  readonly slot: number
  /** pages kept; 0 for the one place-holder page that says the reason */
  readonly pages: number
  readonly title: string
  readonly fileName: string
  readonly reason: string
}

export interface PageBreak extends Base {
  readonly type: 'pageBreak'
}

/** What closes an official document: 붙임 with its list, then 끝. */
export interface Closing extends Base {
  readonly type: 'closing'
  readonly attachmentsLabel: string
  readonly attachments: readonly string[]
  readonly end: string
}

/** A page of nothing but a copy's number and its reader's name, to be laid over other pages; files made to work on have none. */
export interface CopyMark extends Base {
  readonly type: 'copyMark'
  /** '제3호' */
  readonly number: string
  readonly name: string
}

export type Block =
  | Cover
  | Contents
  | Heading
  | Paragraph
  | Facts
  | Table
  | BarChart
  | DotPlot
  | ThreadStrip
  | Figures
  | SignOff
  | Note
  | ReportList
  | Attachment
  | PageBreak
  | Closing
  | CopyMark

export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>
