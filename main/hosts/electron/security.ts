import type { App, IpcMainEvent, Session, WebContents } from 'electron'

/** The one address of our own pages; a standard, secure scheme, so it has an origin as a web site has. */
export const ownOrigin = 'app://desk'

/** Compares parsed parts, never a prefix: `app://desk.evil` is not ours. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === 'app:' && url.host === 'desk'
}

/**
 * Whether a message comes from the page we loaded ourselves: our address, in the main frame of a live window.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isTrustedSender({ sender, senderFrame }: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): boolean {
  if (senderFrame === null || sender.isDestroyed()) return false
  return senderFrame === sender.mainFrame && isOwnAddress(senderFrame.url)
}

/** A page goes nowhere but to itself, opens no window, and carries no guest page. */
function confine(contents: WebContents): void {
  const keepInside = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', keepInside)
  contents.on('will-redirect', keepInside)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Every page the program ever makes is confined, also one made by a library. */
export const confineAllPages = (app: App): void => void app.on('web-contents-created', (_event, it) => confine(it))

/** The program asks for no camera, place or notification: whatever asks is refused. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
