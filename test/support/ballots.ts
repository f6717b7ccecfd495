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
