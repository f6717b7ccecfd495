import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { CivilDate } from '#main/documents/words.ts'

/** Parts of an archive by their paths, in their order. */
export type ZipParts = Readonly<Record<string, Uint8Array>>

// What a zip can say of when its files were made.
const firstYear = 1980
const lastYear = 2099

/** A document's date as a zip can say it; the nearest it knows where it cannot. */
export function zipTime(date: CivilDate): Date {
  const [year = firstYear, month = 1, day = 1] = date.split('-').map(Number)
  if (year < firstYear) return new Date(firstYear, 0, 1)
  return year > lastYear ? new Date(lastYear, 11, 31) : new Date(year, month - 1, day)
}

/** What is packed already, and what a reader looks for at the head of the file. */
const storedAsIs = /\.(png|jpe?g|pdf|xlsx|zip)$|^mimetype$/i

/** An archive of the parts, all made on `date`: the same parts give the same bytes wherever zlib is the same. */
export function zipped(parts: ZipParts, date: CivilDate): Promise<Uint8Array> {
  const archive = new ZipFile()
  const options = { mtime: zipTime(date), mode: 0o100644, forceDosTimestamp: true }
  for (const [path, bytes] of Object.entries(parts))
    archive.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      ...options,
      compress: !storedAsIs.test(path),
    })
  archive.end()
  return buffer(archive.outputStream as Readable)
}
