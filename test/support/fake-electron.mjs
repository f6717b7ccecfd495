// Loaded with --import before the built bundle: `electron` resolves to the least it needs where no binary is.
import { registerHooks } from 'node:module'

const source = `
import { EventEmitter } from 'node:events'
export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: { appendSwitch() {} },
  requestSingleInstanceLock: () => true,
  whenReady: async () => {},
  getPath: () => process.cwd(),
  getVersion: () => '0.0.0-test',
  getSystemLocale: () => 'en',
  quit: () => app.emit('before-quit', { preventDefault() {} }),
  exit: (code) => process.exit(code),
})
export const session = { defaultSession: {
  setPermissionRequestHandler() {}, setPermissionCheckHandler() {}, setDevicePermissionHandler() {},
} }
export const ipcMain = new EventEmitter()
export const BrowserWindow = class {}
export const screen = {}
export const dialog = { showErrorBox: (title, text) => console.error(text) }
export const shell = {}
export const protocol = { registerSchemesAsPrivileged() {}, handle() {} }
`
const url = `data:text/javascript,${encodeURIComponent(source)}`
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url, shortCircuit: true } : next(name, context)),
})
