import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { protocol } from 'electron'
import type { Files } from '#main/files.ts'
import { toDeskError } from '#shared/contract/client.ts'
import { rendererFile } from '../renderer-files.ts'
import { isOwnAddress } from './security.ts'

/** Must run before the app is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

const refuse = (status: number): Response => new Response(null, { status })

/** The bytes of a file main holds, for a download; a failure is its code and params, as over the loopback server. */
function giveFile(files: Files, id: string): Response {
  try {
    const { name, path, size } = files.get(id)
    const type = name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
    const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream
    return new Response(bytes, { headers: { 'content-type': type, 'content-length': String(size) } })
  } catch (error) {
    const { code, params } = toDeskError(error)
    return Response.json({ code, params }, { status: 422 })
  }
}

/** Takes the bytes of a file that has no path here: dragged out of another program, or pasted. */
async function takeFile(files: Files, name: string, body: Request['body']): Promise<Response> {
  try {
    const bytes = body ? Readable.fromWeb(body as NodeReadableStream) : Readable.from([])
    return Response.json(await files.stageStream(name, bytes))
  } catch (error) {
    const { code, params } = toDeskError(error)
    return Response.json({ code, params }, { status: 422 })
  }
}

async function givePage(rendererFolder: string, path: string): Promise<Response> {
  const served = await rendererFile(rendererFolder, path)
  if (!served) return refuse(404)
  const body = typeof served.body === 'string' ? served.body : new Uint8Array(served.body)
  return new Response(body, { headers: served.headers })
}

function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname)
  } catch {
    return null // a broken escape in the address
  }
}

/** Answers `app://desk/…`: the built window, and files by id. */
export function createAnswer(files: Files, rendererFolder: string): (request: Request) => Promise<Response> {
  return async ({ url, method, body }) => {
    const path = pathOf(url)
    if (path === null || !isOwnAddress(url)) return refuse(400)
    if (method === 'POST' && path.startsWith('/files/')) return giveFile(files, path.slice('/files/'.length))
    if (method === 'PUT' && path === '/files')
      return takeFile(files, new URL(url).searchParams.get('name') ?? 'file', body)
    return method === 'GET' ? givePage(rendererFolder, path) : refuse(405)
  }
}

export const serveScheme = (files: Files, rendererFolder: string): void =>
  protocol.handle('app', createAnswer(files, rendererFolder))
