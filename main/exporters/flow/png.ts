import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12)
  const view = new DataView(out.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index += 1) out[4 + index] = name.codePointAt(index) ?? 0
  out.set(data, 8)
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)))
  return out
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A drawing in a few flat colours. Coordinates are pixels from the top left; what lies outside is cut off. */
export interface Canvas {
  readonly width: number
  readonly height: number
  rect(left: number, top: number, width: number, height: number, colour: string): void
  disc(x: number, y: number, radius: number, colour: string): void
  /** The drawing as a PNG with a palette (8 bits a pixel), the same bytes every time. */
  png(): Uint8Array
}

const rgb = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

export function createCanvas(width: number, height: number, background: string): Canvas {
  const palette = [background]
  const pixels = new Uint8Array(width * height)
  const ink = (colour: string): number => {
    const known = palette.indexOf(colour)
    return known === -1 ? palette.push(colour) - 1 : known
  }
  const line = (y: number, from: number, to: number, colour: number): void => {
    if (y < 0 || y >= height) return
    pixels.fill(colour, y * width + Math.max(0, from), y * width + Math.max(0, Math.min(width, to)))
  }
  return {
    width,
    height,
    rect(left, top, wide, high, colour) {
      const index = ink(colour)
      for (let y = Math.round(top); y < Math.round(top + high); y += 1)
        line(y, Math.round(left), Math.round(left + wide), index)
    },
    disc(x, y, radius, colour) {
      const index = ink(colour)
      for (let row = Math.floor(y - radius); row <= y + radius; row += 1) {
        const half = Math.sqrt(Math.max(0, radius ** 2 - (row + 0.5 - y) ** 2))
        line(row, Math.round(x - half), Math.round(x + half), index)
      }
    },
    png() {
      const raw = new Uint8Array((width + 1) * height)
      for (let y = 0; y < height; y += 1) raw.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
      const header = new Uint8Array(13)
      const view = new DataView(header.buffer)
      view.setUint32(0, width)
      view.setUint32(4, height)
      header.set([8, 3, 0, 0, 0], 8)
      const parts = [
        signature,
        chunk('IHDR', header),
        chunk('PLTE', Uint8Array.from(palette.flatMap(rgb))),
        chunk('IDAT', deflateSync(raw)),
        chunk('IEND', new Uint8Array()),
      ]
      return Uint8Array.from(Buffer.concat(parts))
    },
  }
}
