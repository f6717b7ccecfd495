import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { DeskBridge } from '#renderer/rpc/transport.ts'

/** Runs isolated and sandboxed beside the page: it passes one port on, and names the path of a file the person chose. */
const bridge: DeskBridge = { pathOf: (file) => webUtils.getPathForFile(file) }
contextBridge.exposeInMainWorld('desk', bridge)

window.addEventListener('message', (event) => {
  if (event.origin !== location.origin || event.data !== 'desk-ready') return
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage('desk-connect', null, [port1])
  window.postMessage('desk-port', location.origin, [port2])
})
