import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { DocumentTree } from '#main/documents/model.ts'

/** A heading of the document with the page it stands on (from 1). */
export interface OutlineEntry {
  readonly title: string
  readonly level: number
  readonly page: number
}

export interface PdfMade {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly outline: readonly OutlineEntry[]
  /** page of each block and table row, by id */
  readonly pageOf: Readonly<Record<string, number>>
  /** `tagged` where a character no font has, or a merged page, keeps the file from PDF/UA-1. */
  readonly standard: 'ua-1' | 'tagged'
}

export interface PreviewPage {
  /** from 1 */
  readonly number: number
  readonly svg: string
  readonly widthMm: number
  readonly heightMm: number
}

export interface PdfPreview {
  readonly pageCount: number
  readonly pages: readonly PreviewPage[]
  readonly outline: readonly OutlineEntry[]
  /** page of each block and table row, by id */
  readonly pageOf: Readonly<Record<string, number>>
}

export interface RenderOptions {
  /** Aborting stops the compiler at once and fails with CANCELLED. */
  readonly signal?: AbortSignal
  /** 'waiting' in the queue, then 'composing', then 'done'. */
  readonly onProgress?: (stage: 'waiting' | 'composing' | 'done') => void
}

export interface PreviewOptions extends RenderOptions {
  /** Which pages to draw, from 1, inclusive; the first three by default. */
  readonly from?: number
  readonly to?: number
}

/** One warm compiler in a worker thread; calls queue. Fails with DOCUMENT_FAILED or CANCELLED. */
export interface PdfExporter {
  render(tree: DocumentTree, options?: RenderOptions): Promise<PdfMade>
  preview(tree: DocumentTree, options?: PreviewOptions): Promise<PdfPreview>
  close(): Promise<void>
}

export interface PdfExporterDependencies {
  readonly startWorker: (name: 'typst', options?: WorkerOptions) => Worker
  /** Files and folders of the program; `pdfAssetsFromSource()` where it runs from source. */
  readonly assets: PdfAssets
}

export interface PdfAssets {
  /** Font files, in any order. */
  readonly fontFiles: readonly string[]
  /** The folder of the .typ files. */
  readonly templateFolder: string
}
