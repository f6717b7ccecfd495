import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ITableBordersOptions,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FlowPicture, FlowTable } from '#main/exporters/flow/flow.ts'
import { columnEdges, type Edge, type Placed, placed } from '#main/exporters/flow/grid.ts'
import { colours } from '#main/exporters/flow/styles.ts'
import { xmlSafe } from '#main/exporters/xml.ts'
import { toParagraph } from './paragraph.ts'
import { styleIds } from './styles.ts'

/** Twips of the text between the margins of an A4 page. */
export const textWidth = 9638
const inset = { left: 85, right: 85, top: 45, bottom: 45 }

const borders: Record<Edge, IBorderOptions> = {
  none: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  thin: { style: BorderStyle.SINGLE, size: 4, color: colours.hairline.slice(1) },
  thick: { style: BorderStyle.SINGLE, size: 12, color: colours.deep.slice(1) },
}

const lines = (outer: Edge, sides: Edge, inner: Edge): ITableBordersOptions => ({
  top: borders[outer],
  bottom: borders[outer],
  left: borders[sides],
  right: borders[sides],
  insideHorizontal: borders[inner],
  insideVertical: borders[inner],
})

/** Lines belong to the table: on every cell they would be most of the file. */
const looks: Record<FlowTable['look'], ITableBordersOptions> = {
  ruled: lines('thick', 'none', 'thin'),
  boxed: lines('thin', 'thin', 'thin'),
  open: lines('none', 'none', 'none'),
}

const pixelsPerTwip = 96 / 1440
const pixelsPerMm = 96 / 25.4

function pictureParagraph({ png, heightMm, alternative }: FlowPicture, width: number): Paragraph {
  const words = xmlSafe(alternative)
  const size = {
    width: Math.round((width - inset.left - inset.right) * pixelsPerTwip),
    height: Math.round(heightMm * pixelsPerMm),
  }
  return new Paragraph({
    style: styleIds.tableText,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: size,
        altText: { name: words, description: words, title: words },
      }),
    ],
  })
}

function toCell(at: Placed, edges: readonly number[]): TableCell {
  const { cell, column } = at
  const width = (edges[column + cell.span] ?? 0) - (edges[column] ?? 0)
  const children = cell.content.map((part) =>
    part.type === 'picture' ? pictureParagraph(part, width) : toParagraph(part),
  )
  return new TableCell({
    // A cell without a paragraph is a broken file to Word.
    children: children.length === 0 ? [new Paragraph({ style: styleIds.tableText })] : children,
    width: { size: width, type: WidthType.DXA },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    ...(cell.down > 1 ? { rowSpan: cell.down } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill.slice(1) } }),
  })
}

/** A table whose head repeats on every page and whose rows are not cut in two. */
export function toTable(table: FlowTable): Table {
  const edges = columnEdges(table, textWidth)
  const rows = placed(table).map(
    (row, index) =>
      new TableRow({
        children: row.map((at) => toCell(at, edges)),
        cantSplit: true,
        // Word goes by the value, other readers by the mere presence of the mark.
        ...(index < table.headRows ? { tableHeader: true } : {}),
      }),
  )
  return new Table({
    rows,
    width: { size: edges.at(-1) ?? 0, type: WidthType.DXA },
    columnWidths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    layout: TableLayoutType.FIXED,
    margins: inset,
    borders: looks[table.look],
    ...(table.share < 1 ? { alignment: AlignmentType.RIGHT } : {}),
  })
}
