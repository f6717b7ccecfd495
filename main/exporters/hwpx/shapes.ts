import { type Edge, type Edges, noEdges } from '#main/exporters/flow/grid.ts'
import { xmlText } from '#main/exporters/xml.ts'
import { type FlowStyle, flowStyles, styleNames, type StyleLook } from '#main/exporters/flow/styles.ts'

/** HWPUNIT is 1/7200 inch. */
export const points = (value: number): number => Math.round(value * 100)
export const millimetres = (value: number): number => Math.round((value * 7200) / 25.4)

export interface CharLook {
  /** points */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** `#rrggbb` */
  readonly colour: string
}

export interface BorderLook extends Edges {
  readonly fill: string | null
}

/** Shapes are written once and named by number; what is asked for twice has one number. */
interface Pool {
  readonly xml: readonly string[]
  id(body: string): number
}

function createPool(tag: string, firstId: number): Pool {
  const ids = new Map<string, number>()
  const xml: string[] = []
  return {
    xml,
    id(body) {
      const known = ids.get(body)
      if (known !== undefined) return known
      const id = firstId + ids.size
      ids.set(body, id)
      xml.push(`<hh:${tag} id="${id}" ${body}</hh:${tag}>`)
      return id
    },
  }
}

const scripts = ['hangul', 'latin', 'hanja', 'japanese', 'other', 'symbol', 'user'] as const
const perScript = (tag: string, value: number): string =>
  `<hh:${tag} ${scripts.map((script) => `${script}="${value}"`).join(' ')}/>`

const charBody = ({ size, bold, italic, colour }: CharLook): string =>
  [
    `height="${points(size)}" textColor="${colour}" shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="1">`,
    perScript('fontRef', 0) + perScript('ratio', 100) + perScript('spacing', 0),
    perScript('relSz', 100) + perScript('offset', 0),
    (italic ? '<hh:italic/>' : '') + (bold ? '<hh:bold/>' : ''),
    '<hh:underline type="NONE" shape="SOLID" color="#000000"/><hh:strikeout shape="NONE" color="#000000"/>',
    '<hh:outline type="NONE"/><hh:shadow type="NONE" color="#c0c0c0" offsetX="10" offsetY="10"/>',
  ].join('')

const unitNamespace = 'http://www.hancom.co.kr/hwpml/2016/HwpUnitChar'

/** Readers that know the unit take the case; the others take the default, which counts in halves. */
function margins(look: StyleLook): string {
  const { left = 0, hanging = 0, before = 0, after = 0, line = 160 } = look
  const values = { intent: -hanging, left, right: 0, prev: before, next: after }
  const body = (times: number): string => {
    const sides = Object.entries(values).map(
      ([name, value]) => `<hc:${name} value="${points(value) * times}" unit="HWPUNIT"/>`,
    )
    return `<hh:margin>${sides.join('')}</hh:margin><hh:lineSpacing type="PERCENT" value="${line}" unit="HWPUNIT"/>`
  }
  return `<hp:switch><hp:case hp:required-namespace="${unitNamespace}">${body(1)}</hp:case><hp:default>${body(2)}</hp:default></hp:switch>`
}

const paraBody = (look: StyleLook): string => {
  const { align = 'left', outline, keepNext = false } = look
  const heading =
    outline === undefined ? 'type="NONE" idRef="0" level="0"' : `type="OUTLINE" idRef="0" level="${outline - 1}"`
  return [
    'tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="0" suppressLineNumbers="0" checked="0">',
    `<hh:align horizontal="${align.toUpperCase()}" vertical="BASELINE"/><hh:heading ${heading}/>`,
    `<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="1" keepWithNext="${keepNext ? 1 : 0}" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/>`,
    `<hh:autoSpacing eAsianEng="0" eAsianNum="0"/>${margins(look)}`,
    '<hh:border borderFillIDRef="1" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/>',
  ].join('')
}

const edges: Record<Edge, string> = {
  none: 'type="NONE" width="0.1 mm" color="#000000"',
  thin: 'type="SOLID" width="0.12 mm" color="#b1b8be"',
  thick: 'type="SOLID" width="0.4 mm" color="#063a74"',
}

const borderBody = ({ left, right, top, bottom, fill }: BorderLook): string => {
  const sides = { left, right, top, bottom }
  const lines = Object.entries(sides).map(([name, edge]) => `<hh:${name}Border ${edges[edge]}/>`)
  const brush =
    fill === null
      ? ''
      : `<hc:fillBrush><hc:winBrush faceColor="${fill}" hatchColor="#999999" alpha="0"/></hc:fillBrush>`
  return [
    'threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0">',
    '<hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>',
    `${lines.join('')}<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>${brush}`,
  ].join('')
}

export interface Shapes {
  /** Numbers of the style and of the shapes it is made of. */
  style(name: FlowStyle): { readonly id: number; readonly para: number }
  para(name: FlowStyle, align: NonNullable<StyleLook['align']>): number
  char(look: CharLook): number
  border(look: BorderLook): number
  /** Everything used, as the reference list of header.xml. */
  referenceList(): string
}

const plainLook = (name: FlowStyle): CharLook => {
  const { size, bold = false, colour = '#1e2124' } = flowStyles[name]
  return { size, bold, italic: false, colour }
}

export function createShapes(): Shapes {
  const chars = createPool('charPr', 0)
  const paras = createPool('paraPr', 0)
  const borders = createPool('borderFill', 1)
  borders.id(borderBody({ ...noEdges, fill: null }))
  const styles = new Map(
    styleNames.map((name, id) => [
      name,
      { id, para: paras.id(paraBody(flowStyles[name])), char: chars.id(charBody(plainLook(name))) },
    ]),
  )
  const styleXml = styleNames.map((name, id) => {
    const { ko, en } = flowStyles[name]
    const { para = 0, char = 0 } = styles.get(name) ?? {}
    return `<hh:style id="${id}" type="PARA" name="${xmlText(ko)}" engName="${xmlText(en)}" paraPrIDRef="${para}" charPrIDRef="${char}" nextStyleIDRef="${id}" langID="1042" lockForm="0"/>`
  })
  return {
    style: (name) => styles.get(name) ?? { id: 0, para: 0 },
    para: (name, align) => paras.id(paraBody({ ...flowStyles[name], align })),
    char: (look) => chars.id(charBody(look)),
    border: (look) => borders.id(borderBody(look)),
    referenceList: () =>
      `<hh:refList>${[
        fontFaces,
        counted('borderFills', borders.xml),
        counted('charProperties', chars.xml),
        '<hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/></hh:tabProperties>',
        numberings,
        counted('paraProperties', paras.xml),
        counted('styles', styleXml),
      ].join('')}</hh:refList>`,
  }
}

const counted = (tag: string, items: readonly string[]): string =>
  `<hh:${tag} itemCnt="${items.length}">${items.join('')}</hh:${tag}>`

const font =
  '<hh:font id="0" face="함초롬돋움" type="TTF" isEmbedded="0"><hh:typeInfo familyType="FCAT_GOTHIC" weight="6" proportion="4" contrast="0" strokeVariation="1" armStyle="1" letterform="1" midline="1" xHeight="1"/></hh:font>'
const fontFaces = counted(
  'fontfaces',
  scripts.map((script) => `<hh:fontface lang="${script.toUpperCase()}" fontCnt="1">${font}</hh:fontface>`),
)

/** Outline levels without a number of their own: the document's numbers are words of its headings. */
const numberings = counted('numberings', [
  `<hh:numbering id="1" start="0">${Array.from(
    { length: 7 },
    (_, index) =>
      `<hh:paraHead start="1" level="${index + 1}" align="LEFT" useInstWidth="1" autoIndent="1" widthAdjust="0" textOffsetType="PERCENT" textOffset="50" numFormat="DIGIT" charPrIDRef="4294967295" checkable="0"/>`,
  ).join('')}</hh:numbering>`,
])
