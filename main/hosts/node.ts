import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import log from 'electron-log/node.js'
import { createApp, type App, type AppDeps } from '#main/app.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import type { Host } from './host.ts'

/** The project's own folder, when it runs from source. */
export const projectFolder = join(import.meta.dirname, '../..')

export const rendererFolder = join(projectFolder, 'dist/renderer')

export const programVersion = (): string =>
  (JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }).version

/** Where work is kept unless `--workspace` says otherwise. */
export const defaultWorkspace = (): string => join(homedir(), 'Committee Desk')

/** Failures nobody expected, with the reference the person was shown. */
export function createReport(folder: string): AppDeps['report'] {
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => join(folder, 'desk.log')
  return (reference, error) => log.error(reference, error)
}

/** The program under plain Node, from source: for the loopback host and the command line. */
export function createNodeApp(folder: string, host: Host): Promise<App> {
  return createApp({
    folder,
    clock: Date.now,
    ids: randomUUID,
    host,
    startWorker: startWorkerFromSource,
    pdfAssets: pdfAssetsFromSource(),
    version: programVersion(),
    report: createReport(folder),
  })
}
