import { EventEmitter } from 'node:events'

/** What the tests watch of a faked `electron` module: who was told what. */
export class FakeContents extends EventEmitter {
  mainFrame = { url: 'app://desk/' }
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  printed: unknown[] = []
  destroyed = false
  isDestroyed = (): boolean => this.destroyed
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  print(options: unknown): void {
    this.printed.push(options)
  }
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } }
const projector = { id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 } }

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  readonly options: { webPreferences: Record<string, unknown> }
  readonly webContents = new FakeContents()
  readonly done: string[] = []
  minimized = false
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    FakeWindow.all.push(this)
    fake.app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.done.push(`load ${url}`)
    this.emit('ready-to-show')
  }
  isMinimized = (): boolean => this.minimized
  show = (): number => this.done.push('show')
  restore = (): number => this.done.push('restore')
  focus = (): number => this.done.push('focus')
  getBounds = (): Bounds => ({ x: 10, y: 10, width: 1440, height: 900 })
  setBounds = ({ x, width }: Bounds): number => this.done.push(`bounds ${x} ${width}`)
  setFullScreen = (full: boolean): number => this.done.push(full ? 'full screen' : 'window')
  close(): void {
    this.done.push('close')
    this.emit('closed')
  }
}

class FakeApp extends EventEmitter {
  lock = true
  userData = ''
  isPackaged = true
  quits = 0
  exits: number[] = []
  readonly commandLine = { appendSwitch: (): void => undefined }
  requestSingleInstanceLock = (): boolean => this.lock
  whenReady = async (): Promise<void> => undefined
  getPath = (): string => this.userData
  getVersion = (): string => '0.0.0-test'
  getSystemLocale = (): string => 'ko-KR'
  quit = (): void => void (this.quits += 1)
  exit = (code: number): void => void this.exits.push(code)
}

type Decide = (allowed: boolean) => void

/** Handlers the program gave to Electron's default session. */
export class FakeSession {
  request: (contents: unknown, permission: string, decide: Decide) => void = (_contents, _permission, decide) =>
    decide(true)
  check: () => boolean = () => true
  device: () => boolean = () => true
  setPermissionRequestHandler(handler: FakeSession['request']): void {
    this.request = handler
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.check = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }
}

const createFake = () => ({
  app: new FakeApp(),
  session: { defaultSession: new FakeSession() },
  ipcMain: new EventEmitter(),
  dialogs: [] as string[],
  schemes: [] as unknown[],
  answer: null as ((request: Request) => Promise<Response>) | null,
})

/** One fake a test file; `electronModule()` is what `import … from 'electron'` gets. */
export const fake = createFake()

export const electronModule = () => ({
  app: fake.app,
  session: fake.session,
  ipcMain: fake.ipcMain,
  BrowserWindow: FakeWindow,
  screen: { getAllDisplays: () => [laptop, projector], getDisplayMatching: () => laptop },
  dialog: { showErrorBox: (_title: string, text: string) => fake.dialogs.push(text) },
  shell: { openPath: async (path: string) => (path.endsWith('.missing') ? 'no such file' : ''), showItemInFolder() {} },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => fake.schemes.push(...schemes),
    handle: (_scheme: string, answer: (request: Request) => Promise<Response>) => void (fake.answer = answer),
  },
})
