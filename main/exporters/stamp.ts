import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { CivilDate } from '#main/documents/words.ts'
import { zipped } from './zip.ts'

type Files = Record<string, Uint8Array>

/** Office files (a zip of XML) with the document's own date as their time stamps: same document, same bytes. */
export function stamped(
  bytes: Uint8Array,
  date: CivilDate,
  edit: (files: Files) => Files = (files) => files,
): Promise<Uint8Array> {
  const files = edit(unzipSync(bytes))
  const path = 'docProps/core.xml'
  const properties = files[path]
  if (properties !== undefined) {
    const dated = strFromU8(properties).replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    files[path] = strToU8(dated)
  }
  return zipped(files, date)
}
