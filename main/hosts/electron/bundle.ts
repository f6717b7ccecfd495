import { basename, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { fontSources } from '#main/exporters/pdf/assets.ts'
import type { PdfAssets } from '#main/exporters/pdf/types.ts'
import type { StartWorker } from '#main/workers.ts'

/** In a package, what native code and threads read lies beside the archive, under the same path. */
export const unpacked = (folder: string): string => folder.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)

/** Workers of the bundle (vite.electron.config.ts writes them there). */
export function startWorkerFromBundle(bundleFolder: string): StartWorker {
  const folder = join(unpacked(bundleFolder), 'workers')
  return (name, options) => new Worker(pathToFileURL(join(folder, `${name}.worker.mjs`)), options)
}

/** Fonts and templates that the build copied into the bundle. */
export function pdfAssetsFromBundle(bundleFolder: string): PdfAssets {
  const folder = join(unpacked(bundleFolder), 'assets')
  return {
    fontFiles: fontSources.map(([, file]) => join(folder, 'fonts', basename(file))),
    templateFolder: join(folder, 'templates'),
  }
}
