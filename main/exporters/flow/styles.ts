import type { Tone } from '#main/documents/model.ts'

/** A paragraph style of the word processor; sizes and spaces in points. */
export interface StyleLook {
  readonly ko: string
  readonly en: string
  readonly size: number
  readonly bold?: boolean
  /** `#rrggbb` */
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  readonly before?: number
  readonly after?: number
  readonly left?: number
  /** how far the first line hangs out to the left of the others */
  readonly hanging?: number
  /** line pitch, per cent of the letter's size */
  readonly line?: number
  readonly outline?: 1 | 2 | 3
  readonly keepNext?: boolean
}

/** The colours of the printed pages (KRDS tokens), as in the PDF's templates. */
export const colours = {
  ink: '#1e2124',
  quiet: '#58616a',
  hairline: '#b1b8be',
  deep: '#063a74',
  tint: '#ecf2fe',
  tableHead: '#dfe6f7',
  paper: '#f4f5f6',
  white: '#ffffff',
} as const

export const tones: Record<Tone, string> = {
  plain: colours.ink,
  muted: colours.quiet,
  primary: '#0b50d0',
  positive: '#006934',
  negative: '#bd2c0f',
  warning: '#8a5c00',
}

export const washes: Record<Tone, string> = {
  plain: colours.paper,
  muted: colours.paper,
  primary: colours.tint,
  positive: '#eaf6ec',
  negative: '#fdefec',
  warning: '#fff3db',
}

const defineStyles = <Name extends string>(styles: Record<Name, StyleLook>): Record<Name, StyleLook> => styles

/** How much of the colour the furthest figure gets; the ink stays readable on it. */
const most = 0.45

/** White towards blue above, towards amber below, the further the figure lies; null for a cell without one. */
export function heatFill(share: number | null): string | null {
  if (share === null) return null
  const ink = share < 0 ? tones.warning : tones.primary
  const part = Math.min(1, Math.abs(share)) * most
  const channel = (at: number): string =>
    Math.round(255 + (Number.parseInt(ink.slice(at, at + 2), 16) - 255) * part)
      .toString(16)
      .padStart(2, '0')
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** Body first: it is the style of what has no other. Lists hang by their mark, each level two half-widths deeper. */
export const flowStyles = defineStyles({
  body: { ko: '바탕글', en: 'Normal', size: 11, left: 11, align: 'justify', after: 3 },
  heading1: {
    ko: '개요 1',
    en: 'Outline 1',
    size: 17,
    bold: true,
    colour: colours.deep,
    align: 'left',
    after: 12,
    outline: 1,
    keepNext: true,
  },
  heading2: {
    ko: '개요 2',
    en: 'Outline 2',
    size: 14,
    bold: true,
    align: 'left',
    before: 14,
    after: 6,
    line: 130,
    outline: 2,
    keepNext: true,
  },
  heading3: {
    ko: '개요 3',
    en: 'Outline 3',
    size: 12,
    bold: true,
    align: 'left',
    before: 10,
    after: 4,
    outline: 3,
    keepNext: true,
  },
  title: { ko: '제목', en: 'Title', size: 26, bold: true, align: 'center', before: 20, after: 20, line: 130 },
  mark: { ko: '비밀 표시', en: 'Classification', size: 12, bold: true, colour: tones.negative, align: 'left' },
  eyebrow: {
    ko: '표지 머리',
    en: 'Eyebrow',
    size: 15,
    bold: true,
    colour: colours.quiet,
    align: 'center',
    before: 130,
  },
  coverDate: { ko: '표지 일자', en: 'Cover date', size: 13, colour: colours.quiet, align: 'center', before: 170 },
  coverText: { ko: '표지 글', en: 'Cover text', size: 13, colour: colours.quiet, align: 'center', before: 8, after: 8 },
  organisation: { ko: '기관명', en: 'Organisation', size: 20, bold: true, align: 'center', before: 12 },
  contentsTitle: { ko: '차례 제목', en: 'Contents title', size: 20, bold: true, align: 'center', after: 18 },
  contents1: { ko: '차례 1', en: 'Contents 1', size: 12, bold: true, align: 'left', before: 8 },
  contents2: { ko: '차례 2', en: 'Contents 2', size: 11, align: 'left', left: 16 },
  contents3: { ko: '차례 3', en: 'Contents 3', size: 10, align: 'left', left: 32 },
  list1: { ko: '목록 1', en: 'List 1', size: 11, left: 14, hanging: 14, after: 3 },
  list2: { ko: '목록 2', en: 'List 2', size: 11, left: 25, hanging: 14, after: 3 },
  list3: { ko: '목록 3', en: 'List 3', size: 11, left: 36, hanging: 14, after: 3 },
  list4: { ko: '목록 4', en: 'List 4', size: 11, left: 47, hanging: 14, after: 3 },
  caption: {
    ko: '표 제목',
    en: 'Caption',
    size: 9,
    bold: true,
    colour: colours.quiet,
    align: 'left',
    before: 8,
    after: 2,
    keepNext: true,
  },
  source: { ko: '표 주석', en: 'Source', size: 8, colour: colours.quiet, align: 'left', before: 2, after: 8 },
  tableHead: { ko: '표 머리', en: 'Table head', size: 9.5, bold: true, align: 'center', line: 130 },
  tableText: { ko: '표 내용', en: 'Table text', size: 9.5, align: 'left', line: 130 },
  figure: { ko: '큰 숫자', en: 'Figure', size: 17, bold: true, align: 'left', line: 120 },
  holder: { ko: '표 자리', en: 'Table holder', size: 2, align: 'left', after: 6, line: 100 },
  running: { ko: '머리말', en: 'Running head', size: 8.5, colour: colours.quiet, align: 'left', line: 100 },
  pageNumber: { ko: '쪽 번호', en: 'Page number', size: 10, align: 'center', line: 100 },
})

export type FlowStyle = keyof typeof flowStyles
export const styleNames = Object.keys(flowStyles) as FlowStyle[]
