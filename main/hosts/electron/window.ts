import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { ownOrigin } from './security.ts'

/** The program's window; the page inside has no Node, no other origin and no way out. */
export async function openWindow(bundleFolder: string): Promise<BrowserWindow> {
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
  await window.loadURL(`${ownOrigin}/`)
  return window
}

/** Brings the window to the front, out of the task bar if need be. */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
