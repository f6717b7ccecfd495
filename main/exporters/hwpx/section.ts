import type { Flow, FlowParagraph, FlowRun, FlowTable } from '#main/exporters/flow/flow.ts'
import { flowStyles, tones } from '#main/exporters/flow/styles.ts'
import { footParagraph, sectionRuns } from './page.ts'
import { paragraphXml, type Writer } from './paragraph.ts'
import { tableXml } from './table.ts'

function partXml(part: FlowParagraph | FlowTable, writer: Writer, lead: string): string {
  if (part.type === 'paragraph') return paragraphXml(part, writer, lead)
  const { id, para } = writer.shapes.style('holder')
  const run = `<hp:run charPrIDRef="0">${tableXml(part, writer)}<hp:t/></hp:run>`
  return `<hp:p id="${writer.nextId()}" paraPrIDRef="${para}" styleIDRef="${id}" pageBreak="${part.breakBefore === true ? 1 : 0}" columnBreak="0" merged="0">${lead}${run}</hp:p>`
}

const markRuns = ({ meta }: Flow, text: (mark: string) => string): FlowRun[] =>
  meta.classification === null || meta.classification === ''
    ? []
    : [{ text: text(meta.classification), strong: true, tone: 'negative' }]

const runningHead = (flow: Flow): FlowParagraph => ({
  type: 'paragraph',
  style: 'running',
  runs: [{ text: flow.meta.runningHead }, ...markRuns(flow, (mark) => `  [${mark}]`)],
})

/** The mark stands over the number, on a line of its own. */
function foot(flow: Flow, writer: Writer): string {
  const { shapes } = writer
  const number = shapes.char({ size: flowStyles.pageNumber.size, bold: false, italic: false, colour: tones.plain })
  const runs = markRuns(flow, (mark) => `[${mark}]`)
  const mark = runs.length === 0 ? '' : paragraphXml({ type: 'paragraph', style: 'pageNumber', runs }, writer)
  return mark + footParagraph(shapes, number)
}

const emptyBody: FlowParagraph = { type: 'paragraph', style: 'body', runs: [] }

/** The body of the document: section0.xml without its root. */
export function sectionXml(flow: Flow, writer: Writer): string {
  const lead = sectionRuns(paragraphXml(runningHead(flow), writer), foot(flow, writer), flow.hasCover)
  const parts = flow.parts.flatMap((part): readonly (FlowParagraph | FlowTable)[] =>
    part.type === 'contents' ? part.entries : [part],
  )
  const all = parts.length === 0 ? [emptyBody] : parts
  return all.map((part, index) => partXml(part, writer, index === 0 ? lead : '')).join('')
}
