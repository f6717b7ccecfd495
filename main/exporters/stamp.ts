import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { CivilDate } from '#main/documents/words.ts'

type Files = Record<string, Uint8Array>

// What a zip can say of when its files were made.
const firstYear = 1980
const lastYear = 2099

/** A document's date as a zip can say it; the nearest it knows where it cannot. */
export function zipTime(date: CivilDate): Date {
  const [year = firstYear, month = 1, day = 1] = date.split('-').map(Number)
  if (year < firstYear) return new Date(firstYear, 0, 1)
  return year > lastYear ? new Date(lastYear, 11, 31) : new Date(year, month - 1, day)
}

/** Office files (a zip of XML) with the document's own date as their time stamps: same document, same bytes. */
export function stamped(
  bytes: Uint8Array,
  date: CivilDate,
  edit: (files: Files) => Files = (files) => files,
): Uint8Array {
  const files = edit(unzipSync(bytes))
  const path = 'docProps/core.xml'
  const properties = files[path]
  if (properties !== undefined) {
    const dated = strFromU8(properties).replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    files[path] = strToU8(dated)
  }
  return zipSync(files, { mtime: zipTime(date) })
}
