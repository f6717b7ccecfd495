import { recordBytes, segmentBallots } from '#main/features/votes/roll/records.ts'
import { choices } from '#shared/domain/terms.ts'

/** A packed ballot read back by hand, field by field, as docs of records.ts lay it out. */
export interface UnpackedBallot {
  readonly task: number
  readonly voter: number
  readonly line: number
  readonly at: number | null
  readonly choice: (typeof choices)[number]
  readonly revoked: boolean
}

export function unpack(segments: readonly Uint8Array[]): UnpackedBallot[] {
  const bytes = Buffer.concat(segments)
  return Array.from({ length: bytes.length / 20 }, (_, index) => {
    const record = bytes.subarray(index * 20, index * 20 + 20)
    const time = record.readUIntLE(12, 6)
    return {
      task: record.readUInt32LE(0),
      voter: record.readUInt32LE(4),
      line: record.readUInt32LE(8),
      at: time === 2 ** 48 - 1 ? null : time,
      choice: choices[record.readUInt8(18)] ?? 'pass',
      revoked: record.readUInt8(19) === 1,
    }
  })
}

/** Packs ballots as the reader does, by DataView: an encoder of its own. */
export function pack(ballots: readonly UnpackedBallot[]): Uint8Array[] {
  const segments: Uint8Array[] = []
  for (let from = 0; from < ballots.length; from += segmentBallots) {
    const part = ballots.slice(from, from + segmentBallots)
    const view = new DataView(new ArrayBuffer(part.length * recordBytes))
    for (const [index, { task, voter, line, at, choice, revoked }] of part.entries()) {
      const place = index * recordBytes
      view.setUint32(place, task, true)
      view.setUint32(place + 4, voter, true)
      view.setUint32(place + 8, line, true)
      view.setUint32(place + 12, at === null ? 2 ** 32 - 1 : at % 2 ** 32, true)
      view.setUint16(place + 16, at === null ? 2 ** 16 - 1 : Math.floor(at / 2 ** 32), true)
      view.setUint8(place + 18, choices.indexOf(choice))
      view.setUint8(place + 19, revoked ? 1 : 0)
    }
    segments.push(new Uint8Array(view.buffer))
  }
  return segments
}
