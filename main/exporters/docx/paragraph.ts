import type { Align } from '#main/documents/model.ts'
import type { FlowParagraph, FlowRun } from '#main/exporters/flow/flow.ts'
import { flowStyles } from '#main/exporters/flow/styles.ts'
import { inkOf } from '#main/exporters/flow/to-flow.ts'
import { xmlText } from '#main/exporters/xml.ts'
import type { Body } from './body.ts'
import { styleIds } from './styles.ts'

const aligns: Record<Align, string> = { start: 'left', center: 'center', end: 'right' }

const breaks: Readonly<Record<string, string>> = { '\t': '<w:tab/>', '\n': '<w:br/>' }

export const textXml = (text: string): string =>
  text
    .replaceAll('\r', '')
    .split(/([\t\n])/)
    .map((part) => breaks[part] ?? (part === '' ? '' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`))
    .join('')

function runXml(run: FlowRun, { style }: FlowParagraph): string {
  const colour = inkOf(run)
  const size = Math.round(flowStyles[style].size * 0.7) * 2 // half points
  const look = [
    run.strong === true ? '<w:b/><w:bCs/>' : '',
    run.emphasis === true ? '<w:i/><w:iCs/>' : '',
    colour === null ? '' : `<w:color w:val="${colour.slice(1)}"/>`,
    run.small === true ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('')
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${textXml(run.text)}</w:r>`
}

function runsXml(paragraph: FlowParagraph, body: Body): string {
  return paragraph.runs
    .map((run) => {
      const xml = runXml(run, paragraph)
      return run.link === undefined
        ? xml
        : `<w:hyperlink w:history="1" r:id="${body.related('hyperlink', run.link, 'External')}">${xml}</w:hyperlink>`
    })
    .join('')
}

export function paragraphXml(paragraph: FlowParagraph, body: Body): string {
  const { style, align, breakBefore = false } = paragraph
  const moved = align === undefined || (align === 'start' && flowStyles[style].align === 'left')
  const look = [
    `<w:pStyle w:val="${styleIds[style]}"/>`,
    breakBefore ? '<w:pageBreakBefore/>' : '',
    moved ? '' : `<w:jc w:val="${aligns[align]}"/>`,
  ].join('')
  const runs = runsXml(paragraph, body)
  const mark = flowStyles[style].outline === undefined ? null : body.bookmark()
  const marked =
    mark === null
      ? runs
      : `<w:bookmarkStart w:name="${mark.name}" w:id="${mark.id}"/>${runs}<w:bookmarkEnd w:id="${mark.id}"/>`
  return `<w:p><w:pPr>${look}</w:pPr>${marked}</w:p>`
}

/** A paragraph without words. */
export const emptyParagraph = (style: 'holder' | 'tableText', breakBefore = false): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleIds[style]}"/>${breakBefore ? '<w:pageBreakBefore/>' : ''}</w:pPr></w:p>`
