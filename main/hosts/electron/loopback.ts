import { join } from 'node:path'
import type { App as Desk } from '#main/app.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'
import { browserCandidates, findBrowser, openWindow } from '../loopback/browser.ts'
import { startLoopback } from '../loopback/server.ts'
import type { Options } from './options.ts'

interface Deps {
  readonly desk: Desk
  readonly options: Options
  readonly rendererFolder: string
  readonly report: (reference: string, error: unknown) => void
  readonly locale: Locale
  readonly quit: () => void
}

/** The loopback host as a mode of the app: a package whose runAsNode fuse is off cannot run it as a script. */
export async function runLoopback({ desk, options, rendererFolder, report, locale, quit }: Deps): Promise<void> {
  const server = await startLoopback({ app: desk, rendererFolder, report, port: options.port })
  const t = translator(locale)
  const browser = options.browser ? await findBrowser(browserCandidates(process.platform, process.env)) : null
  if (browser === null) return console.log(t('cli:address', { address: server.address }))
  console.log(t('cli:openedIn', { browser }))
  openWindow(browser, server.address, join(options.workspace, 'browser')).once('exit', quit)
}
