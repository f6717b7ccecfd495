import { AlignmentType, ExternalHyperlink, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Align } from '#main/documents/model.ts'
import type { FlowParagraph, FlowRun } from '#main/exporters/flow/flow.ts'
import { flowStyles } from '#main/exporters/flow/styles.ts'
import { inkOf } from '#main/exporters/flow/to-flow.ts'
import { xmlSafe } from '#main/exporters/xml.ts'
import { styleIds } from './styles.ts'

const aligns = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

const tabbed = (line: string): (string | Tab)[] =>
  line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]))

/** One run a line: a break is a property of the run behind it. */
function textRuns(run: FlowRun, { style }: FlowParagraph): TextRun[] {
  const colour = inkOf(run)
  const look = {
    ...(run.strong === true ? { bold: true } : {}),
    ...(run.emphasis === true ? { italics: true } : {}),
    ...(colour === null ? {} : { color: colour.slice(1) }),
    ...(run.small === true ? { size: Math.round(flowStyles[style].size * 0.7) * 2 } : {}),
  }
  return xmlSafe(run.text)
    .replaceAll('\r', '')
    .split('\n')
    .map((line, index) => new TextRun({ children: tabbed(line), ...look, ...(index > 0 ? { break: 1 } : {}) }))
}

const childrenOf = (run: FlowRun, paragraph: FlowParagraph): ParagraphChild[] =>
  run.link === undefined
    ? textRuns(run, paragraph)
    : [new ExternalHyperlink({ link: run.link, children: textRuns(run, paragraph) })]

export function toParagraph(paragraph: FlowParagraph): Paragraph {
  const { style, runs, align, breakBefore = false } = paragraph
  return new Paragraph({
    style: styleIds[style],
    children: runs.flatMap((run) => childrenOf(run, paragraph)),
    ...(align === undefined || (align === 'start' && flowStyles[style].align === 'left')
      ? {}
      : { alignment: aligns[align satisfies Align] }),
    ...(breakBefore ? { pageBreakBefore: true } : {}),
  })
}
