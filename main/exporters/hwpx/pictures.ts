import type { FlowPicture } from '#main/exporters/flow/flow.ts'
import { xmlText } from '#main/exporters/xml.ts'
import { millimetres } from './shapes.ts'

export interface BinaryItem {
  readonly id: string
  readonly path: string
  /** media type */
  readonly type: string
  readonly bytes: Uint8Array
}

/** The pictures of a document, each kept once. */
export interface Pictures {
  readonly items: readonly BinaryItem[]
  /** The drawing as a character of its line, `width` HWPUNIT wide. */
  xml(picture: FlowPicture, width: number, id: number): string
}

/** HWPUNIT a pixel at 96 dots an inch. */
const pixel = 75

const matrix = (tag: string, x: number, y: number): string =>
  `<hc:${tag} e1="${x}" e2="0" e3="0" e4="0" e5="${y}" e6="0"/>`

export function createPictures(): Pictures {
  const items: BinaryItem[] = []
  const known = new Map<string, string>()
  function keep({ bytes, kind }: FlowPicture): string {
    const key = Buffer.from(bytes).toString('base64')
    const id = known.get(key)
    if (id !== undefined) return id
    const made = `image${items.length + 1}`
    items.push({ id: made, path: `BinData/${made}.${kind === 'png' ? 'png' : 'jpg'}`, type: `image/${kind}`, bytes })
    known.set(key, made)
    return made
  }
  return {
    items,
    xml(picture, width, id) {
      const item = keep(picture)
      const height = millimetres(picture.heightMm)
      const [w, h] = [picture.width * pixel, picture.height * pixel]
      return [
        `<hp:pic id="${id}" zOrder="${id}" numberingType="PICTURE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" href="" groupLevel="0" instid="${id}" reverse="0">`,
        `<hp:offset x="0" y="0"/><hp:orgSz width="${w}" height="${h}"/><hp:curSz width="${width}" height="${height}"/><hp:flip horizontal="0" vertical="0"/>`,
        `<hp:rotationInfo angle="0" centerX="${Math.round(width / 2)}" centerY="${Math.round(height / 2)}" rotateimage="1"/>`,
        `<hp:renderingInfo>${matrix('transMatrix', 1, 1)}${matrix('scaMatrix', width / w, height / h)}${matrix('rotMatrix', 1, 1)}</hp:renderingInfo>`,
        `<hp:imgRect><hc:pt0 x="0" y="0"/><hc:pt1 x="${w}" y="0"/><hc:pt2 x="${w}" y="${h}"/><hc:pt3 x="0" y="${h}"/></hp:imgRect>`,
        `<hp:imgClip left="0" right="${w}" top="0" bottom="${h}"/><hp:inMargin left="0" right="0" top="0" bottom="0"/><hp:imgDim dimwidth="${w}" dimheight="${h}"/>`,
        `<hc:img binaryItemIDRef="${item}" bright="0" contrast="0" effect="REAL_PIC" alpha="0"/><hp:effects/>`,
        `<hp:sz width="${width}" widthRelTo="ABSOLUTE" height="${height}" heightRelTo="ABSOLUTE" protect="0"/>`,
        '<hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="PARA" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/>',
        `<hp:outMargin left="0" right="0" top="0" bottom="0"/><hp:shapeComment>${xmlText(picture.alternative)}</hp:shapeComment></hp:pic>`,
      ].join('')
    },
  }
}
