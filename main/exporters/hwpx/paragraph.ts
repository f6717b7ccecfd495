import type { Align } from '#main/documents/model.ts'
import type { FlowParagraph, FlowRun } from '#main/exporters/flow/flow.ts'
import { colours, flowStyles } from '#main/exporters/flow/styles.ts'
import { inkOf } from '#main/exporters/flow/to-flow.ts'
import { xmlText } from '#main/exporters/xml.ts'
import type { Pictures } from './pictures.ts'
import type { CharLook, Shapes } from './shapes.ts'

export interface Writer {
  readonly shapes: Shapes
  readonly pictures: Pictures
  /** A number no other object of the section has. */
  nextId(): number
}

const aligns = { start: 'left', center: 'center', end: 'right' } as const satisfies Record<Align, string>

/** Line breaks and tabs are elements within the text. */
const textXml = (text: string): string =>
  xmlText(text.replaceAll('\r', ''))
    .replaceAll('\n', '<hp:lineBreak/>')
    .replaceAll('\t', '<hp:tab width="4000" leader="0" type="1"/>')

function lookOf(run: FlowRun, { style }: FlowParagraph): CharLook {
  const { size, bold = false, colour = colours.ink } = flowStyles[style]
  return {
    size: run.small === true ? Math.round(size * 0.7) : size,
    bold: bold || run.strong === true,
    italic: run.emphasis === true,
    colour: inkOf(run) ?? colour,
  }
}

/** On paper an address cannot be clicked: it stands behind the words that lead to it. */
const written = ({ text, link }: FlowRun): string =>
  link === undefined || text.includes(link) ? text : `${text} (${link})`

const runXml = (run: FlowRun, paragraph: FlowParagraph, { shapes }: Writer): string =>
  run.text === ''
    ? ''
    : `<hp:run charPrIDRef="${shapes.char(lookOf(run, paragraph))}"><hp:t>${textXml(written(run))}</hp:t></hp:run>`

export function paragraphXml(paragraph: FlowParagraph, writer: Writer, lead = ''): string {
  const { style, runs, align, breakBefore = false } = paragraph
  const { id, para } = writer.shapes.style(style)
  const shape = align === undefined ? para : writer.shapes.para(style, aligns[align])
  const body = runs.map((run) => runXml(run, paragraph, writer)).join('')
  const empty = `<hp:run charPrIDRef="${writer.shapes.char(lookOf({ text: '' }, paragraph))}"/>`
  return `<hp:p id="${writer.nextId()}" paraPrIDRef="${shape}" styleIDRef="${id}" pageBreak="${breakBefore ? 1 : 0}" columnBreak="0" merged="0">${lead}${body === '' ? empty : body}</hp:p>`
}
