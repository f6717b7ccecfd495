import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import {
  attachmentBounds,
  type AttachmentKind,
  attachmentKind,
  type AttachmentProblem,
  pictureSize,
} from '#shared/domain/attachment.ts'
import { embedPages } from './pages.ts'

/** What a file is as an attachment; `pages` is 0 where a place-holder stands for it. */
export interface Look {
  readonly kind: AttachmentKind
  readonly pages: number
  readonly problem: AttachmentProblem
}

/** The library's errors are made for ES5, where a subclass of Error forgets its class. */
const isEncrypted = (error: unknown): boolean => error instanceof Error && error.message.includes('is encrypted')

async function lookAtPdf(bytes: Uint8Array): Promise<Look> {
  const kind = 'pdf'
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = source.getPageCount()
    if (pages === 0) return { kind, pages: 0, problem: 'broken' }
    if (pages > attachmentBounds.pages) return { kind, pages: 0, problem: 'tooManyPages' }
    // Merged once for a try: what breaks, breaks here and not in the night before the session.
    await embedPages(await PDFDocument.create(), source.getPages(), true)
    return { kind, pages, problem: 'none' }
  } catch (error) {
    return { kind, pages: 0, problem: isEncrypted(error) ? 'encrypted' : 'broken' }
  }
}

/** Every chunk is there and what it was: the library would look for the end of a cut file forever. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false
    if (Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1') === 'IEND') return true
    at = end + 4
  }
  return false
}

async function lookAtPicture(kind: 'png' | 'jpeg', bytes: Uint8Array): Promise<Look> {
  const size = pictureSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) return { kind, pages: 0, problem: 'broken' }
  if (size.width * size.height > attachmentBounds.pixels) return { kind, pages: 0, problem: 'tooManyPixels' }
  if (kind === 'png' && !isWholePng(bytes)) return { kind, pages: 0, problem: 'broken' }
  try {
    const trial = await PDFDocument.create()
    await (kind === 'png' ? trial.embedPng(bytes) : trial.embedJpg(bytes))
    return { kind, pages: 1, problem: 'none' }
  } catch {
    return { kind, pages: 0, problem: 'broken' }
  }
}

/** Reads a file as an attachment. Whatever it holds, the answer is a word, not a failure. */
export async function lookAt(path: string): Promise<Look> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const { buffer: head } = await file.read(Buffer.alloc(2048), 0, 2048, 0)
    const kind = attachmentKind(head)
    if (size > attachmentBounds.bytes) return { kind, pages: 0, problem: 'tooLarge' }
    if (kind === 'other') return { kind, pages: 0, problem: 'noConverter' }
    const bytes = new Uint8Array(await file.readFile())
    return kind === 'pdf' ? await lookAtPdf(bytes) : await lookAtPicture(kind, bytes)
  } finally {
    await file.close()
  }
}
