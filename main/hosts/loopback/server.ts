import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import type { Context } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import type { App } from '#main/app.ts'
import { DeskError, type ErrorCode, type ErrorParams } from '#shared/contract/errors.ts'
import { rendererFile } from '../renderer-files.ts'
import { createGuard, type Guard } from './guard.ts'

export interface LoopbackServer {
  /** address with the one-time code in its fragment */
  readonly address: string
  readonly origin: string
  close(): Promise<void>
}

interface Deps {
  readonly app: App
  readonly rendererFolder: string
  readonly report: (reference: string, error: unknown) => void
  /** 0 takes a free one */
  readonly port?: number
}

function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers })
  response.end(body)
}

const answerError = (response: ServerResponse, code: ErrorCode, params: ErrorParams): void =>
  answer(response, 422, JSON.stringify({ code, params }), { 'content-type': 'application/json' })

async function readText(request: IncomingMessage, limit: number): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > limit) throw new DeskError('BAD_INPUT', { where: 'body' })
  }
  return text
}

async function enter(guard: Guard, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = guard.enter(await readText(request, 200))
  if (token === null) answer(response, 403, 'forbidden')
  else answer(response, 200, token)
}

async function takeFile({ app }: Deps, request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
  const ref = await app.files.stageStream(url.searchParams.get('name') ?? 'file', request)
  answer(response, 200, JSON.stringify(ref), { 'content-type': 'application/json' })
}

async function giveFile({ app }: Deps, id: string, response: ServerResponse): Promise<void> {
  const file = app.files.get(id)
  const type = file.name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'content-length': String(file.size), 'cache-control': 'no-store' })
  await pipeline(createReadStream(file.path), response)
}

async function servePage({ rendererFolder }: Deps, path: string, response: ServerResponse): Promise<void> {
  const served = await rendererFile(rendererFolder, path)
  if (served) answer(response, 200, served.body, served.headers)
  else answer(response, 404, 'not found')
}

function route(deps: Deps, guard: Guard, rpc: RPCHandler<Context>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = decodeURIComponent(url.pathname)
    if (!guard.isOurs(request)) return answer(response, 403, 'forbidden')
    if (request.method === 'GET') return servePage(deps, path, response)
    if (request.method === 'POST' && path === '/enter') return enter(guard, request, response)
    if (!guard.hasToken(request)) return answer(response, 401, 'unauthorised')
    if (request.method === 'PUT' && path === '/files') return takeFile(deps, request, url, response)
    if (request.method !== 'POST') return answer(response, 405, 'method not allowed')
    if (path.startsWith('/files/')) return giveFile(deps, path.slice('/files/'.length), response)
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} })
    if (!matched) answer(response, 404, 'not found')
  }
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })

/** Serves the window and the contract on 127.0.0.1 alone, to the one browser that was given the code. */
export async function startLoopback(deps: Deps): Promise<LoopbackServer> {
  let origin = ''
  const guard = createGuard(() => origin)
  const handle = route(deps, guard, new RPCHandler(deps.app.router))
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy()
      if (error instanceof DeskError) return answerError(response, error.code, error.params)
      if (error instanceof URIError) return answer(response, 400, 'bad address')
      const reference = `loopback-${Date.now().toString(36)}`
      deps.report(reference, error)
      answerError(response, 'UNEXPECTED', { reference })
    })
  })
  server.requestTimeout = 0 // a large roll may take its time over a slow disk
  await listen(server, deps.port ?? 0)
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    address: `${origin}/#code=${guard.code}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
