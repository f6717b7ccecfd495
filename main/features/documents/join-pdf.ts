import { PDFDocument } from 'pdf-lib'

/** One file of a whole PDF and, behind it, some pages of another (places from 0). */
export async function joinPages(whole: Uint8Array, other: Uint8Array, places: readonly number[]): Promise<Uint8Array> {
  const joined = await PDFDocument.load(whole, { updateMetadata: false })
  const pages = await joined.copyPages(await PDFDocument.load(other, { updateMetadata: false }), [...places])
  for (const page of pages) joined.addPage(page)
  return joined.save()
}
