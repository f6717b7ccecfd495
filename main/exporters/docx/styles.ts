import { AlignmentType, type IBaseParagraphStyleOptions, type IPropertiesOptions, LineRuleType } from 'docx'
import { colours, type FlowStyle, flowStyles, styleNames, type StyleLook } from '#main/exporters/flow/styles.ts'

/** Word knows some styles by name: its outline, its contents and its captions go by them. */
const wordStyles: Partial<Record<FlowStyle, string>> = {
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  title: 'Title',
  caption: 'Caption',
  contents1: 'TOC1',
  contents2: 'TOC2',
  contents3: 'TOC3',
}

export const styleIds = Object.fromEntries(
  styleNames.map((name) => [name, wordStyles[name] ?? `Desk${name.charAt(0).toUpperCase()}${name.slice(1)}`]),
) as Record<FlowStyle, string>

const aligns = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

/** Twips: twentieths of a point. */
const twips = (points: number): number => Math.round(points * 20)

/** 100 per cent of Word's line is about 130 of the letter's size. */
const lineOf = (per: number): number => Math.round(((per / 130) * 240) / 10) * 10

function optionsOf({ size, bold = false, colour = colours.ink, ...look }: StyleLook): IBaseParagraphStyleOptions {
  const { align = 'left', before = 0, after = 0, left = 0, hanging = 0, line = 160, keepNext = false } = look
  return {
    run: { size: size * 2, bold, italics: false, color: colour.slice(1) },
    paragraph: {
      alignment: aligns[align],
      spacing: { before: twips(before), after: twips(after), line: lineOf(line), lineRule: LineRuleType.AUTO },
      indent: { left: twips(left), hanging: twips(hanging) },
      keepNext,
      ...(look.outline === undefined ? {} : { outlineLevel: look.outline - 1 }),
    },
  }
}

const builtIn = {
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  title: 'title',
  caption: 'caption',
} as const
const own = styleNames.filter((name) => !(name in builtIn))

const nameOf = (name: FlowStyle): string => {
  const level = /^contents(\d)$/.exec(name)?.[1]
  return level === undefined ? flowStyles[name].en : `toc ${level}`
}

/** The document's styles; fonts are named, not embedded: Office brings them. */
export const documentStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font: { ascii: 'Malgun Gothic', hAnsi: 'Malgun Gothic', eastAsia: '맑은 고딕', cs: 'Arial' } } },
    ...Object.fromEntries(Object.keys(builtIn).map((name) => [name, optionsOf(flowStyles[name as FlowStyle])])),
  },
  paragraphStyles: own.map((name) => ({
    id: styleIds[name],
    name: nameOf(name),
    basedOn: 'Normal',
    quickFormat: true,
    ...optionsOf(flowStyles[name]),
  })),
}
