import type { FlowPicture, FlowTable } from '#main/exporters/flow/flow.ts'
import { columnEdges, type Edge, type Placed, placed } from '#main/exporters/flow/grid.ts'
import { colours } from '#main/exporters/flow/styles.ts'
import { xmlText } from '#main/exporters/xml.ts'
import type { Body } from './body.ts'
import { emptyParagraph, paragraphXml } from './paragraph.ts'
import { styleIds } from './styles.ts'

/** Twips of the text between the margins of an A4 page. */
export const textWidth = 9638
const inset = { top: 45, left: 85, bottom: 45, right: 85 }

const borders: Record<Edge, string> = {
  none: 'w:val="none" w:color="auto" w:sz="0"',
  thin: `w:val="single" w:color="${colours.hairline.slice(1)}" w:sz="4"`,
  thick: `w:val="single" w:color="${colours.deep.slice(1)}" w:sz="12"`,
}

const lines = (outer: Edge, sides: Edge, inner: Edge): string =>
  `<w:tblBorders><w:top ${borders[outer]}/><w:left ${borders[sides]}/><w:bottom ${borders[outer]}/><w:right ${borders[sides]}/><w:insideH ${borders[inner]}/><w:insideV ${borders[inner]}/></w:tblBorders>`

/** Lines belong to the table: on every cell they would be most of the file. */
const looks: Record<FlowTable['look'], string> = {
  ruled: lines('thick', 'none', 'thin'),
  boxed: lines('thin', 'thin', 'thin'),
  open: lines('none', 'none', 'none'),
}

const margins = `<w:tblCellMar>${Object.entries(inset)
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('')}</w:tblCellMar>`

const emuPerTwip = 635
const emuPerMm = 36_000
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

function pictureXml(picture: FlowPicture, width: number, body: Body): string {
  const { heightMm, alternative } = picture
  const extent = `cx="${(width - inset.left - inset.right) * emuPerTwip}" cy="${Math.round(heightMm * emuPerMm)}"`
  const words = xmlText(alternative).replaceAll('\n', ' ')
  const { relation, id } = body.picture(picture)
  const shown = `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const drawn = `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${words}" descr="${words}"/><pic:cNvPicPr/></pic:nvPicPr>${shown}</pic:pic>`
  return `<w:p><w:pPr><w:pStyle w:val="${styleIds.tableText}"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="${words}" descr="${words}" title="${words}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">${drawn}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

/** Word wants a cell wherever one that hangs down goes on. */
const goesOn = (width: number, span: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanXml(span)}<w:vMerge/></w:tcPr>${emptyParagraph('tableText')}</w:tc>`

const spanXml = (span: number): string => (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '')

const widthOf = ({ cell, column }: Placed, edges: readonly number[]): number =>
  (edges[column + cell.span] ?? 0) - (edges[column] ?? 0)

function cellXml(at: Placed, edges: readonly number[], body: Body): string {
  const { cell } = at
  const width = widthOf(at, edges)
  const content = cell.content.map((part) =>
    part.type === 'picture' ? pictureXml(part, width, body) : paragraphXml(part, body),
  )
  const look = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    spanXml(cell.span),
    cell.down > 1 ? '<w:vMerge w:val="restart"/>' : '',
    cell.fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill.slice(1)}"/>`,
    '<w:vAlign w:val="center"/>',
  ].join('')
  // A cell without a paragraph is a broken file to Word.
  return `<w:tc><w:tcPr>${look}</w:tcPr>${content.length === 0 ? emptyParagraph('tableText') : content.join('')}</w:tc>`
}

/** A table whose head repeats on every page and whose rows are not cut in two. */
export function tableXml(table: FlowTable, body: Body): string {
  const edges = columnEdges(table, textWidth)
  const rows = placed(table)
  const cells = rows.flat()
  const rowsXml = rows.map((row, index) => {
    const here = [
      ...row.map((at) => ({ column: at.column, xml: cellXml(at, edges, body) })),
      ...cells
        .filter((at) => at.row < index && at.row + at.cell.down > index)
        .map((at) => ({ column: at.column, xml: goesOn(widthOf(at, edges), at.cell.span) })),
    ].toSorted((a, b) => a.column - b.column)
    // Word goes by the value, other readers by the mere presence of the mark.
    const head = index < table.headRows ? '<w:tblHeader/>' : ''
    return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${here.map(({ xml }) => xml).join('')}</w:tr>`
  })
  const grid = edges.slice(1).map((edge, index) => `<w:gridCol w:w="${edge - (edges[index] ?? 0)}"/>`)
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${edges.at(-1) ?? 0}" w:type="dxa"/>`,
    table.share < 1 ? '<w:jc w:val="right"/>' : '',
    `${looks[table.look]}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`,
    `<w:tblGrid>${grid.join('')}</w:tblGrid>${rowsXml.join('')}</w:tbl>`,
  ].join('')
}
