import { parseArgs } from 'node:util'
import { join, resolve } from 'node:path'
import { errorText, hostFailure, systemLocale } from '../words.ts'
import { createNodeApp, createReport, defaultWorkspace, rendererFolder } from '../node.ts'
import { openWithSystem, showInSystemFolder } from '../system.ts'
import { browserCandidates, findBrowser, openWindow } from './browser.ts'
import { startLoopback } from './server.ts'
import { translator } from '#shared/i18n/index.ts'

const { values } = parseArgs({
  options: { workspace: { type: 'string' }, port: { type: 'string' }, 'no-browser': { type: 'boolean' } },
})
const folder = resolve(values.workspace ?? defaultWorkspace())
const t = translator(systemLocale())

async function main(): Promise<void> {
  const app = await createNodeApp(folder, {
    namesPaths: false,
    openFile: openWithSystem,
    showInFolder: showInSystemFolder,
  })
  const server = await startLoopback({
    app,
    rendererFolder,
    report: createReport(folder),
    port: Number(values.port ?? 0),
  })
  const stop = async (): Promise<void> => {
    await server.close()
    await app.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  const browser = values['no-browser'] ? null : await findBrowser(browserCandidates(process.platform, process.env))
  if (browser === null) {
    if (!values['no-browser']) console.log(t('cli:noBrowser'))
    console.log(t('cli:address', { address: server.address }))
    return
  }
  console.log(t('cli:openedIn', { browser }))
  openWindow(browser, server.address, join(folder, 'browser')).once('exit', () => void stop())
}

main().catch((error: unknown) => {
  console.error(errorText(hostFailure(error, createReport(folder)), systemLocale()))
  process.exit(1)
})
