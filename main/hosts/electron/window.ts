import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { ownOrigin } from './security.ts'

/** The program's windows: the desk, and the room's screen for the projector. */
export interface Windows {
  openDesk(): Promise<void>
  /** Shows a session's room; the one room window there is turns to it. */
  openRoom(sessionId: string): Promise<void>
  /** Brings the desk to the front, out of the task bar if need be. */
  focusDesk(): void
}

/** A page inside has no Node, no other origin and no way out. */
function ownWindow(bundleFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    title: 'Committee Desk',
    webPreferences: {
      preload: join(bundleFolder, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false, // its dictionaries would be fetched from the internet
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}

/** Fills a screen the desk is not on; with one screen alone it stays a window, to be moved. */
function fillOtherScreen(window: BrowserWindow, desk: BrowserWindow | null): void {
  if (!desk) return
  const own = screen.getDisplayMatching(desk.getBounds()).id
  const other = screen.getAllDisplays().find(({ id }) => id !== own)
  if (!other) return
  window.setBounds(other.bounds)
  window.setFullScreen(true)
}

export function createWindows(bundleFolder: string): Windows {
  let desk: BrowserWindow | null = null
  let room: BrowserWindow | null = null

  function newRoom(): BrowserWindow {
    const window = ownWindow(bundleFolder)
    fillOtherScreen(window, desk)
    window.once('closed', () => (room = null))
    return window
  }

  return {
    async openDesk() {
      const window = ownWindow(bundleFolder)
      desk = window
      // The room is the desk's: left alone it would keep the program running with nobody to turn it.
      window.once('closed', () => {
        desk = null
        room?.close()
      })
      await window.loadURL(`${ownOrigin}/`)
    },
    async openRoom(sessionId) {
      room ??= newRoom()
      await room.loadURL(`${ownOrigin}/#/room/${encodeURIComponent(sessionId)}`)
      room.focus()
    },
    focusDesk() {
      if (!desk) return
      if (desk.isMinimized()) desk.restore()
      desk.focus()
    },
  }
}
