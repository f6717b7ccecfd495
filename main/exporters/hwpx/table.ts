import type { FlowCell, FlowParagraph, FlowPicture, FlowTable } from '#main/exporters/flow/flow.ts'
import { flowStyles } from '#main/exporters/flow/styles.ts'
import { columnEdges, edgesOf, noEdges, type Placed, placed } from '#main/exporters/flow/grid.ts'
import { subList, textWidth } from './page.ts'
import { paragraphXml, type Writer } from './paragraph.ts'
import { millimetres, points } from './shapes.ts'

const inset = { x: 425, y: 226 }

const lineHeight = ({ style }: FlowParagraph): number => points(flowStyles[style].size * 1.3)

/** A first guess; the word processor lets cells grow with their text. */
const heightOf = ({ content }: FlowCell): number =>
  inset.y * 2 +
  content.reduce((sum, part) => sum + (part.type === 'picture' ? millimetres(part.heightMm) : lineHeight(part)), 0)

function pictureParagraph(picture: FlowPicture, width: number, writer: Writer): string {
  const { id, para } = writer.shapes.style('tableText')
  const drawn = writer.pictures.xml(picture, width, writer.nextId())
  return `<hp:p id="${writer.nextId()}" paraPrIDRef="${para}" styleIDRef="${id}" pageBreak="0" columnBreak="0" merged="0"><hp:run charPrIDRef="0">${drawn}<hp:t/></hp:run></hp:p>`
}

const emptyParagraph: FlowParagraph = { type: 'paragraph', style: 'tableText', runs: [] }

function cellXml(at: Placed, table: FlowTable, edges: readonly number[], writer: Writer): string {
  const { cell, row, column } = at
  const width = (edges[column + cell.span] ?? 0) - (edges[column] ?? 0)
  const content = cell.content.length === 0 ? [emptyParagraph] : cell.content
  const paragraphs = content.map((part) =>
    part.type === 'picture' ? pictureParagraph(part, width - inset.x * 2, writer) : paragraphXml(part, writer),
  )
  const sides = `left="${inset.x}" right="${inset.x}" top="${inset.y}" bottom="${inset.y}"`
  return [
    `<hp:tc name="" header="${cell.head && row < table.headRows ? 1 : 0}" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="${writer.shapes.border({ ...edgesOf(table, at), fill: cell.fill })}">`,
    subList(paragraphs.join(''), 'CENTER'),
    `<hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="${cell.span}" rowSpan="${cell.down}"/>`,
    `<hp:cellSz width="${width}" height="${heightOf(cell)}"/><hp:cellMargin ${sides}/></hp:tc>`,
  ].join('')
}

/** A table that breaks between its rows and repeats its head; its width is the text's, or stands at the right of it. */
export function tableXml(table: FlowTable, writer: Writer): string {
  const edges = columnEdges(table, textWidth)
  const grid = placed(table)
  const height = grid.reduce((sum, row) => sum + Math.max(0, ...row.map(({ cell }) => heightOf(cell))), 0)
  const id = writer.nextId()
  const border = writer.shapes.border({ ...noEdges, fill: null })
  const rows = grid.map((row) => `<hp:tr>${row.map((at) => cellXml(at, table, edges, writer)).join('')}</hp:tr>`)
  return [
    `<hp:tbl id="${id}" zOrder="${id}" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="${table.headRows > 0 ? 1 : 0}" rowCnt="${table.rows.length}" colCnt="${table.widths.length}" cellSpacing="0" borderFillIDRef="${border}" noAdjust="0">`,
    `<hp:sz width="${edges.at(-1) ?? 0}" widthRelTo="ABSOLUTE" height="${height}" heightRelTo="ABSOLUTE" protect="0"/>`,
    `<hp:pos treatAsChar="0" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="${table.share < 1 ? 'RIGHT' : 'LEFT'}" vertOffset="0" horzOffset="0"/>`,
    `<hp:outMargin left="0" right="0" top="141" bottom="283"/><hp:inMargin left="${inset.x}" right="${inset.x}" top="${inset.y}" bottom="${inset.y}"/>`,
    ...rows,
    '</hp:tbl>',
  ].join('')
}
