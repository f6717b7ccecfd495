import { pathToFileURL } from 'node:url'
import { BrowserWindow, shell } from 'electron'
import type { Host, PrintWish } from '../host.ts'

async function openFile(path: string): Promise<void> {
  const problem = await shell.openPath(path)
  if (problem !== '') throw new Error(problem)
}

/**
 * Shows the PDF in Chromium's own viewer and asks for the print dialog at once; should the dialog not come or be
 * dismissed, the viewer stays, with its own print button.
 */
async function printPdf(path: string, { duplex, layout }: PrintWish): Promise<void> {
  const viewer = new BrowserWindow({
    autoHideMenuBar: true,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, partition: 'print' },
  })
  await viewer.loadURL(pathToFileURL(path).href)
  viewer.webContents.print({
    silent: false,
    duplexMode: duplex,
    landscape: layout !== 'single',
    pageSize: layout === 'bookletA3' ? 'A3' : 'A4',
  })
}

/** What Electron can do beyond the program itself. */
export const electronHost: Host = {
  namesPaths: true,
  openFile,
  showInFolder: async (path) => shell.showItemInFolder(path),
  printPdf,
}
