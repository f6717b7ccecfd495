import { DeskError } from '#shared/contract/errors.ts'
import type { DuplexMode, PrintLayout } from '#shared/domain/print.ts'

/** How a PDF wants to be printed; its pages are laid out already. */
export interface PrintWish {
  readonly duplex: DuplexMode
  readonly layout: PrintLayout
}

/** What a host can do beyond the program itself. A feature asks the capability, never which host it runs in. */
export interface Host {
  /** The window may name paths of this machine (a drop onto Electron's window; the command line). */
  readonly namesPaths: boolean
  readonly showInFolder?: (path: string) => Promise<void>
  readonly openFile?: (path: string) => Promise<void>
  readonly printPdf?: (path: string, wish: PrintWish) => Promise<void>
  /** Opens the room's screen of a session in a window of its own, for the projector. */
  readonly openRoom?: (sessionId: string) => Promise<void>
}

export interface Capabilities {
  readonly choosePath: boolean
  readonly showInFolder: boolean
  readonly openFile: boolean
  readonly printPdf: boolean
  readonly openRoom: boolean
}

export const capabilitiesOf = (host: Host): Capabilities => ({
  choosePath: host.namesPaths,
  showInFolder: host.showInFolder !== undefined,
  openFile: host.openFile !== undefined,
  printPdf: host.printPdf !== undefined,
  openRoom: host.openRoom !== undefined,
})

/** Does what the host can, or says in words that it cannot. */
export async function ask(action: 'showInFolder' | 'openFile' | 'openRoom', host: Host, what: string): Promise<void> {
  const can = host[action]
  if (!can) throw new DeskError('HOST_CANNOT', { action })
  await can(what)
}
