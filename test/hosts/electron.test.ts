import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { RPCLink } from '@orpc/client/message-port'
import { createDeskClient } from '#shared/contract/client.ts'
import { isOwnAddress } from '#main/hosts/electron/security.ts'
import { electronHost } from '#main/hosts/electron/host.ts'
import { createAnswer } from '#main/hosts/electron/protocol.ts'
import { readOptions } from '#main/hosts/electron/options.ts'
import { testApp, temporaryFolder } from '#test/support/app.ts'
import { sessionInput } from '#test/support/committee.ts'
import { fake, FakeContents, FakeWindow } from '#test/support/electron.ts'

vi.mock('electron', async () => (await import('#test/support/electron.ts')).electronModule())

/** Main has no page to load here, so the window's own folder does not matter; the database is real. */
beforeAll(async () => {
  fake.app.userData = await temporaryFolder()
  await import('#main/hosts/electron/main.ts')
  await vi.waitFor(() => expect(FakeWindow.all[0]?.done).toContain('show'), { timeout: 20_000 })
})
afterAll(async () => {
  fake.app.emit('before-quit', { preventDefault() {} })
  await vi.waitFor(() => expect(fake.app.quits).toBeGreaterThan(0), { timeout: 20_000 })
})

const ownWindow = (): FakeWindow => FakeWindow.all[0]!

describe('addresses', () => {
  it.each([
    ['app://desk/', true],
    ['app://desk/#/votes', true],
    ['app://desk.evil/', false],
    ['app://other/', false],
    ['https://desk/', false],
    ['file:///etc/passwd', false],
    ['data:text/html,app://desk/', false],
    ['not an address', false],
  ])('%s is ours: %s', (address, expected) => expect(isOwnAddress(address)).toBe(expected))
})

describe('the window', () => {
  it('isolates, sandboxes and gives the page no Node', () => {
    expect(ownWindow().options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    expect(ownWindow().done).toContain('load app://desk/')
  })

  it.each(['will-navigate', 'will-redirect'])('lets %s stay inside alone', (name) => {
    const ask = (url: string): boolean => {
      const preventDefault = vi.fn()
      ownWindow().webContents.emit(name, { url, preventDefault })
      return preventDefault.mock.calls.length === 0
    }
    expect(ask('app://desk/#/tasks')).toBe(true)
    expect(ask('https://example.com/')).toBe(false)
    expect(ask('app://desk.evil/')).toBe(false)
  })

  it('opens no window and carries no guest page', () => {
    const preventDefault = vi.fn()
    ownWindow().webContents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(ownWindow().webContents.openHandler({ url: 'app://desk/' })).toEqual({ action: 'deny' })
  })

  it('refuses every permission', () => {
    const decide = vi.fn()
    fake.session.defaultSession.request({}, 'media', decide)
    expect(decide).toHaveBeenCalledExactlyOnceWith(false)
    expect(fake.session.defaultSession.check()).toBe(false)
    expect(fake.session.defaultSession.device()).toBe(false)
  })

  it('comes to the front when the program is started again', () => {
    ownWindow().minimized = true
    ownWindow().done.length = 0
    fake.app.emit('second-instance')
    expect(ownWindow().done).toEqual(['restore', 'focus'])
  })

  it('comes from a standard, secure scheme', () =>
    expect(fake.schemes).toEqual([
      { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
    ]))
})

/** Sends a port as a frame of some address would, and tells the end a window keeps. */
function connectFrom(change: (contents: FakeContents) => { url: string } | null): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const sender = new FakeContents()
  fake.ipcMain.emit('desk-connect', { sender, senderFrame: change(sender), ports: [port1] })
  return port2
}

const closed = (port: MessagePort): Promise<string> =>
  new Promise((resolve) => port.once('close', () => resolve('closed')))

describe('the port', () => {
  it('serves the contract to our own page', async () => {
    const port = connectFrom((sender) => sender.mainFrame)
    const client = createDeskClient(new RPCLink({ port }))
    const status = await client.workspace.status()
    expect(status).toMatchObject({ fresh: true, version: '0.0.0-test', capabilities: { choosePath: true } })
    port.close()
  })

  it.each<[string, (contents: FakeContents) => { url: string } | null]>([
    ['another site', (sender) => (sender.mainFrame = { url: 'https://example.com/' })],
    ['a look-alike', (sender) => (sender.mainFrame = { url: 'app://desk.evil/' })],
    ['a frame inside our page', () => ({ url: 'app://desk/' })],
    ['a frame that is gone', () => null],
    [
      'a window that is gone',
      (sender) => {
        sender.destroyed = true
        return sender.mainFrame
      },
    ],
  ])('is closed unread for %s', async (_name, change) => expect(await closed(connectFrom(change))).toBe('closed'))
})

describe('the room’s screen', () => {
  it('is as hardened as the desk, fills the projector, and is there once', async () => {
    const port = connectFrom((sender) => sender.mainFrame)
    const client = createDeskClient(new RPCLink({ port }))
    const { session } = await client.committee.createSession(sessionInput)
    await client.room.open({ sessionId: session.id })
    const room = FakeWindow.all.at(-1)!
    const { preload: _path, ...hardened } = ownWindow().options.webPreferences
    expect(room.options.webPreferences).toMatchObject(hardened)
    expect(room.webContents.openHandler({ url: 'app://desk/' })).toEqual({ action: 'deny' })
    const loaded = `load app://desk/#/room/${session.id}`
    expect(room.done).toEqual(['bounds 1440 1920', 'full screen', loaded, 'show', 'focus'])
    await client.room.open({ sessionId: session.id })
    expect([FakeWindow.all.at(-1) === room, room.done.filter((one) => one === loaded).length]).toEqual([true, 2])
    port.close()
  })

  it('goes with the desk', () => {
    const room = FakeWindow.all.at(-1)!
    ownWindow().close()
    expect(room.done.at(-1)).toBe('close')
  })
})

describe('app://', () => {
  it('gives pages with a nonce, files by id, and nothing else', async () => {
    const desk = await testApp()
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
    await writeFile(join(folder, 'votes.csv'), 'id,yes\n')
    const { id } = await desk.files.stagePath(join(folder, 'votes.csv'))
    const answer = createAnswer(desk.files, folder)
    const ask = (path: string, method = 'GET'): Promise<Response> =>
      answer(new Request(path.includes(':') ? path : `app://desk${path}`, { method }))

    const page = await ask('/')
    const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1]
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(await (await ask(`/files/${id}`, 'POST')).text()).toBe('id,yes\n')
    const unknown = await ask('/files/other', 'POST')
    expect([unknown.status, await unknown.json()]).toEqual([422, { code: 'FILE_NOT_FOUND', params: { name: 'other' } }])
    expect((await ask('/%2e%2e%2fsecret.html')).status).toBe(404)
    expect((await ask('/%zz')).status).toBe(400)
    expect((await ask('app://other/')).status).toBe(400)
    expect((await ask('/', 'PUT')).status).toBe(405)
    const put = new Request('app://desk/files?name=%ED%88%AC%ED%91%9C.csv', { method: 'PUT', body: 'id,yes\n1,2\n' })
    const taken = (await (await answer(put)).json()) as { id: string; name: string; size: number }
    expect([taken.name, taken.size]).toEqual(['투표.csv', 11])
    expect(await (await ask(`/files/${taken.id}`, 'POST')).text()).toBe('id,yes\n1,2\n')
    await desk.close()
  })
})

describe('the host', () => {
  it('prints a PDF in a sandboxed viewer of its own', async () => {
    await electronHost.printPdf?.('/tmp/심의자료.pdf', { duplex: 'longEdge', layout: 'single' })
    const viewer = FakeWindow.all.at(-1)!
    expect(viewer.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true })
    expect(viewer.options.webPreferences.preload).toBeUndefined()
    expect(viewer.done).toContain('load file:///tmp/%EC%8B%AC%EC%9D%98%EC%9E%90%EB%A3%8C.pdf')
    expect(viewer.webContents.printed).toEqual([
      { silent: false, duplexMode: 'longEdge', landscape: false, pageSize: 'A4' },
    ])
  })

  it.each([
    ['bookletA3', 'A3'],
    ['bookletA4', 'A4'],
  ] as const)('asks for a %s on both sides of %s laid wide', async (layout, pageSize) => {
    await electronHost.printPdf?.('/tmp/a.pdf', { duplex: 'shortEdge', layout })
    expect(FakeWindow.all.at(-1)!.webContents.printed).toEqual([
      { silent: false, duplexMode: 'shortEdge', landscape: true, pageSize },
    ])
  })

  it('says when the system cannot open a file', () =>
    expect(electronHost.openFile?.('/tmp/a.missing')).rejects.toThrow('no such file'))
})

it.each([
  [[], { workspace: '/data/workspace', loopback: false, browser: true, port: 0 }],
  [
    ['--workspace', '/w', '--loopback', '--no-browser', '--port=8123'],
    { workspace: '/w', loopback: true, browser: false, port: 8123 },
  ],
  [['--disable-gpu', '--workspace=/w'], { workspace: '/w', loopback: false, browser: true, port: 0 }],
])('reads the arguments %j', (args, expected) => expect(readOptions(args, '/data')).toEqual(expected))
