import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import { createApp, type App as Desk } from '#main/app.ts'
import { createReport } from '../node.ts'
import { errorText, hostFailure, systemLocale } from '../words.ts'
import { pdfAssetsFromBundle, startWorkerFromBundle } from './bundle.ts'
import { serveWindows } from './connect.ts'
import { electronHost } from './host.ts'
import { runLoopback } from './loopback.ts'
import { readOptions, type Options } from './options.ts'
import { declareScheme, serveScheme } from './protocol.ts'
import { confineAllPages, refusePermissions } from './security.ts'
import { createWindows } from './window.ts'

// This file is the bundle's entry, so the bundle lies around it.
const bundleFolder = import.meta.dirname
const windows = createWindows(bundleFolder)
const rendererFolder = join(bundleFolder, '../renderer')

const locale = (): 'ko' | 'en' => systemLocale({ LANG: app.getSystemLocale(), ...process.env })

function openDesk({ workspace, loopback }: Options): Promise<Desk> {
  return createApp({
    folder: workspace,
    clock: Date.now,
    ids: randomUUID,
    // Where a browser shows the desk, the browser opens the room as well.
    host: loopback ? electronHost : { ...electronHost, openRoom: windows.openRoom },
    startWorker: startWorkerFromBundle(bundleFolder),
    pdfAssets: pdfAssetsFromBundle(bundleFolder),
    version: app.getVersion(),
    report: createReport(workspace),
  })
}

/** The database is closed before the program goes, whichever way it is asked to. */
function closeWithApp(desk: Desk): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    void desk.close().finally(() => app.quit())
  })
}

async function start(): Promise<void> {
  await app.whenReady()
  const options = readOptions(process.argv.slice(app.isPackaged ? 1 : 2), app.getPath('userData'))
  refusePermissions(session.defaultSession)
  const desk = await openDesk(options)
  closeWithApp(desk)
  const report = createReport(options.workspace)
  if (options.loopback)
    return runLoopback({ desk, options, rendererFolder, report, locale: locale(), quit: () => app.quit() })
  serveScheme(desk.files, rendererFolder)
  serveWindows(desk)
  app.on('window-all-closed', () => app.quit())
  await windows.openDesk()
}

function fail(error: unknown): void {
  const text = errorText(hostFailure(error, createReport(app.getPath('userData'))), locale())
  console.error(text)
  dialog.showErrorBox('Committee Desk', text)
  app.exit(1)
}

// V8 loses count of code pages it guards with hardware keys when threads with WebAssembly come and go, and aborts.
app.commandLine.appendSwitch('js-flags', '--no-memory-protection-keys')

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', windows.focusDesk)
  declareScheme()
  confineAllPages(app)
  start().catch(fail)
} else app.quit()
