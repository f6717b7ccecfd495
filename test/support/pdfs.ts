import { PDFDocument, rgb } from 'pdf-lib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF whose pages say `word 1`, `word 2` …; upright A4, but for pages named wide. */
export async function pdfOf(word: string, pages: number, wide: readonly number[] = []): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let n = 1; n <= pages; n += 1) {
    const page = document.addPage(wide.includes(n) ? [842, 595] : [595, 842])
    page.drawRectangle({ x: 40, y: 40, width: 100, height: 60, color: rgb(0.1, 0.4, 0.8) })
    page.drawText(`${word} ${n}`, { x: 60, y: 300, size: 28 })
  }
  return document.save()
}

export const openPdf = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false }).promise

/** The text of a page without blanks. */
export async function textOf(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/[\s\u200B]+/gu, '')
}

/** A PDF that asks for a password (the standard handler, 128 bits; its keys fit no password). */
export function encryptedPdf(): Uint8Array {
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
    `4 0 obj\n<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>\nendobj\n`,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object) => {
    const at = text.length
    text += object
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const xref = text.length
  text += `xref\n0 5\n0000000000 65535 f \n${places.join('')}`
  text += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\nstartxref\n${xref}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
