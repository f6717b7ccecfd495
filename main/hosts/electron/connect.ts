import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain } from 'electron'
import type { App as Desk } from '#main/app.ts'
import { isTrustedSender } from './security.ts'

/** The one channel between preload and main: a window hands over its end of a message channel. */
export const connectChannel = 'desk-connect'

/** Puts the contract on every port a trusted window sends; a port of anyone else is closed unread. */
export function serveWindows(desk: Pick<Desk, 'router'>): void {
  const handler = new RPCHandler(desk.router)
  ipcMain.on(connectChannel, (event) => {
    const [port] = event.ports
    if (!port) return
    if (!isTrustedSender(event)) return port.close()
    handler.upgrade(port)
    port.start()
  })
}
