import { millimetres, type Shapes } from './shapes.ts'

/** A4; 20 mm at the sides, the head and the foot of the page where the printed PDF has them. */
const page = { width: 59528, height: 84186 }
const margin = {
  header: millimetres(8),
  footer: millimetres(10),
  left: millimetres(20),
  right: millimetres(20),
  top: millimetres(16),
  bottom: millimetres(10),
}
export const textWidth = page.width - margin.left - margin.right

const notes = (tag: string, place: string): string =>
  `<hp:${tag}><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/><hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/><hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/><hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="${place}" beneathText="0"/></hp:${tag}>`

const pageBorder = (type: string): string =>
  `<hp:pageBorderFill type="${type}" borderFillIDRef="1" textBorder="PAPER" headerInside="0" footerInside="0" fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>`

const sectionProperties = (hasCover: boolean): string =>
  [
    '<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" tabStopVal="4000" tabStopUnit="HWPUNIT" outlineShapeIDRef="1" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0">',
    '<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>',
    '<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>',
    // A cover carries neither head nor number.
    `<hp:visibility hideFirstHeader="${hasCover ? 1 : 0}" hideFirstFooter="${hasCover ? 1 : 0}" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" hideFirstPageNum="${hasCover ? 1 : 0}" hideFirstEmptyLine="0" showLineNumber="0"/>`,
    '<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>',
    `<hp:pagePr landscape="WIDELY" width="${page.width}" height="${page.height}" gutterType="LEFT_ONLY"><hp:margin ${Object.entries(
      margin,
    )
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ')} gutter="0"/></hp:pagePr>`,
    notes('footNotePr', 'EACH_COLUMN'),
    notes('endNotePr', 'END_OF_DOCUMENT'),
    ['BOTH', 'EVEN', 'ODD'].map(pageBorder).join(''),
    '</hp:secPr>',
  ].join('')

const columns =
  '<hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/></hp:ctrl>'

/** Paragraphs inside a frame of their own: a cell, the head, the foot. */
export const subList = (paragraphs: string, vertical: 'TOP' | 'CENTER' | 'BOTTOM', width = 0, height = 0): string =>
  `<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="${vertical}" linkListIDRef="0" linkListNextIDRef="0" textWidth="${width}" textHeight="${height}" hasTextRef="0" hasNumRef="0">${paragraphs}</hp:subList>`

const pageNumber =
  '<hp:ctrl><hp:autoNum num="1" numType="PAGE"><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar="" supscript="0"/></hp:autoNum></hp:ctrl>'

/** The foot of every page: - 4 - */
export function footParagraph(shapes: Shapes, char: number): string {
  const { id, para } = shapes.style('pageNumber')
  return `<hp:p id="0" paraPrIDRef="${para}" styleIDRef="${id}" pageBreak="0" columnBreak="0" merged="0"><hp:run charPrIDRef="${char}"><hp:t>- </hp:t>${pageNumber}<hp:t> -</hp:t></hp:run></hp:p>`
}

/** The runs a section begins with; Hancom looks for them in the first paragraph alone. */
export const sectionRuns = (head: string, foot: string, hasCover: boolean): string =>
  [
    `<hp:run charPrIDRef="0">${sectionProperties(hasCover)}${columns}</hp:run>`,
    `<hp:run charPrIDRef="0"><hp:ctrl><hp:header id="1" applyPageType="BOTH">${subList(head, 'TOP', textWidth, margin.header)}</hp:header></hp:ctrl>`,
    `<hp:ctrl><hp:footer id="2" applyPageType="BOTH">${subList(foot, 'BOTTOM', textWidth, margin.footer)}</hp:footer></hp:ctrl></hp:run>`,
  ].join('')
