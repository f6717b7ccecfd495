import { mkdir, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoopback, type LoopbackServer } from '#main/hosts/loopback/server.ts'
import { testApp, temporaryFolder } from '#test/support/app.ts'

let server: LoopbackServer
let close: () => Promise<void>
let token = ''

beforeAll(async () => {
  const app = await testApp()
  const rendererFolder = join(await temporaryFolder(), 'renderer')
  await mkdir(rendererFolder)
  await writeFile(join(rendererFolder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
  await writeFile(join(rendererFolder, '..', 'secret.html'), 'secret')
  server = await startLoopback({ app, rendererFolder, report: () => undefined })
  close = () => app.close()
})
afterAll(async () => {
  await server.close()
  await close()
})

interface Ask {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** A raw request, so that a test may lie about any header. */
function ask({
  method = 'POST',
  path = '/',
  headers = {},
  body = '',
}: Ask): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const { port } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const ours = (): Record<string, string> => ({ origin: server.origin, 'sec-fetch-site': 'same-origin' })
const withToken = (): Record<string, string> => ({
  ...ours(),
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
})
const code = (): string => new URLSearchParams(new URL(server.address).hash.slice(1)).get('code') ?? ''

describe('the loopback server', () => {
  it('changes the one-time code for a token, once', async () => {
    expect((await ask({ path: '/enter', headers: ours(), body: 'wrong' })).status).toBe(403)
    const first = await ask({ path: '/enter', headers: ours(), body: code() })
    expect(first.status).toBe(200)
    token = first.text
    expect((await ask({ path: '/enter', headers: ours(), body: code() })).status).toBe(403)
  })
  it('answers its own window', async () => {
    const answer = await ask({ path: '/rpc/workspace/status', headers: withToken(), body: '{}' })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ json: { fresh: true } })
  })
  it.each<[string, Ask, number]>([
    ['another host name (DNS rebinding)', { path: '/', method: 'GET', headers: { host: 'evil.example' } }, 403],
    ['another origin', { path: '/rpc/workspace/status', headers: { origin: 'https://evil.example' } }, 403],
    ['no origin', { path: '/rpc/workspace/status' }, 403],
    ['a cross-site fetch', { path: '/rpc/workspace/status', headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['a wrong token', { path: '/rpc/workspace/status', headers: { authorization: 'Bearer x' } }, 401],
    ['a PUT elsewhere', { path: '/rpc/workspace/status', method: 'PUT' }, 405],
    ['an unknown procedure', { path: '/rpc/workspace/format' }, 404],
    ['a way out of the folder', { path: '/..%2fsecret.html', method: 'GET' }, 404],
    ['a broken escape', { path: '/%E0%A4%A', method: 'GET' }, 400],
    ['a contract call by GET', { path: '/rpc/workspace/status', method: 'GET' }, 404],
  ])('refuses %s', async (name, asked, status) => {
    const keepsOrigin = !['no origin'].includes(name)
    const { origin, ...rest } = withToken()
    const base = asked.method === 'GET' ? {} : { ...rest, ...(keepsOrigin && origin !== undefined ? { origin } : {}) }
    const answer = await ask({ ...asked, headers: { ...base, ...asked.headers } })
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('secret')
  })
  it('gives every page a nonce of its own', async () => {
    const [one, two] = [await ask({ method: 'GET' }), await ask({ method: 'GET' })]
    expect(one.text).toMatch(/nonce="[\w+/=]{24}"/)
    expect(one.text).not.toBe(two.text)
    expect(String(one.headers['content-security-policy'])).toContain("default-src 'none'")
  })
  it('takes a file and says a missing one in a coded error', async () => {
    const taken = await ask({ method: 'PUT', path: '/files?name=a.csv', headers: withToken(), body: 'a,b\n1,2\n' })
    expect(JSON.parse(taken.text)).toMatchObject({ name: 'a.csv', size: 8 })
    const { id } = JSON.parse(taken.text) as { id: string }
    expect((await ask({ path: `/files/${id}`, headers: withToken() })).text).toBe('a,b\n1,2\n')
    const missing = await ask({ path: '/files/none', headers: withToken() })
    expect([missing.status, JSON.parse(missing.text)]).toEqual([
      422,
      { code: 'FILE_NOT_FOUND', params: { name: 'none' } },
    ])
  })
})
