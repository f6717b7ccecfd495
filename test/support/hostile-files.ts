import { crc32, deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A whole PNG of a hundred megapixels, black: a few kilobytes that want a hundred megabytes and more. */
export function hugePicture(): Buffer {
  const side = 10_000
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.writeUInt8(1, 8) // one bit a pixel, grey
  const rows = Buffer.alloc((1 + side / 8) * side)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A zip of a document's shape whose one part unpacks to a hundred megabytes of nothing. */
export const zipBomb = (): Uint8Array =>
  zipSync({ mimetype: new TextEncoder().encode('application/hwp+zip'), 'Contents/section0.xml': new Uint8Array(1e8) })
