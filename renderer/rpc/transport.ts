import type { FileRef } from '#shared/contract/base.ts'
import type { DeskClient } from '#shared/contract/client.ts'
import { DeskError, isErrorCode, type ErrorParams } from '#shared/contract/errors.ts'
import { createHttpClient, createPortClient } from './clients.ts'

/** What a window needs of its host: the contract, and a way for files in and out. */
export interface Transport {
  readonly client: DeskClient
  /** Hands picked or dropped files over to main. */
  handOver(files: readonly File[]): Promise<FileRef[]>
  /** The bytes of a file main holds, for download or print. */
  fetchFile(id: string): Promise<Blob>
}

/** What Electron's preload puts on the window. */
export interface DeskBridge {
  pathOf(file: File): string
}

declare global {
  interface Window {
    readonly desk?: DeskBridge
  }
}

/** Hands one file's bytes over. */
async function putFile(file: File, headers: Readonly<Record<string, string>>): Promise<FileRef> {
  const address = `/files?name=${encodeURIComponent(file.name)}`
  const response = await fetch(address, { method: 'PUT', headers: { ...headers }, body: file })
  return (await checked(response)).json() as Promise<FileRef>
}

/** Electron: main hands this window one MessagePort; files go by their path, and by their bytes where they have none. */
function portTransport(bridge: DeskBridge, port: MessagePort): Transport {
  const client = createPortClient(port)
  async function handOver(file: File): Promise<FileRef> {
    const path = bridge.pathOf(file)
    if (path === '') return putFile(file, {})
    const [ref] = await client.files.stagePaths({ paths: [path] })
    if (!ref) throw new DeskError('FILE_NOT_FOUND', { name: file.name })
    return ref
  }
  return {
    client,
    handOver: (files) => Promise.all(files.map(handOver)),
    async fetchFile(id) {
      const response = await fetch(`/files/${encodeURIComponent(id)}`, { method: 'POST' })
      return checked(response).then((good) => good.blob())
    },
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response
  const body = (await response.json().catch(() => null)) as { code?: unknown; params?: ErrorParams } | null
  throw isErrorCode(body?.code) ? new DeskError(body.code, body.params) : new DeskError('CONNECTION_LOST')
}

const tokenKey = 'desk-token'

/** The one-time code stands in the address's fragment, which no server or process list sees; it is spent at once. */
async function enter(): Promise<string> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  if (code === null) return sessionStorage.getItem(tokenKey) ?? ''
  history.replaceState(null, '', location.pathname)
  const response = await checked(await fetch('/enter', { method: 'POST', body: code }))
  const token = await response.text()
  sessionStorage.setItem(tokenKey, token)
  return token
}

/** The loopback host: everything over HTTP with the window's token. */
async function httpTransport(): Promise<Transport> {
  const token = await enter()
  const headers = { authorization: `Bearer ${token}` }
  return {
    client: createHttpClient(location.origin, headers),
    handOver: (files) => Promise.all(files.map((file) => putFile(file, headers))),
    fetchFile: async (id) =>
      (await checked(await fetch(`/files/${encodeURIComponent(id)}`, { method: 'POST', headers }))).blob(),
  }
}

/** Waits for the port that the preload passes on as a message of this very window. */
const receivePort = (): Promise<MessagePort> =>
  new Promise((resolve) => {
    window.addEventListener('message', (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source === window && event.data === 'desk-port' && port) resolve(port)
    })
    window.postMessage('desk-ready', location.origin)
  })

export async function connect(): Promise<Transport> {
  return window.desk ? portTransport(window.desk, await receivePort()) : httpTransport()
}
