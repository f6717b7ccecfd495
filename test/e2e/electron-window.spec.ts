import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, test } from '@playwright/test'
import { rendererFile } from '#main/hosts/renderer-files.ts'
import { testApp } from '#test/support/app.ts'

const dist = join(import.meta.dirname, '../../dist')
const origin = 'https://desk.test'

/** The `electron` module a preload sees, of which only the port's way to main is not Electron's own. */
const fakeElectron = `{
  contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value } },
  webUtils: { getPathForFile: (file) => file.name },
  ipcRenderer: { postMessage: (channel, _message, [port]) => {
    window.fromMain = (data) => port.postMessage(data)
    port.onmessage = ({ data }) => window.toMain(data)
  } },
}`

test('the built window and the built preload work over a message port', async ({ page }) => {
  const desk = await testApp()
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(desk.router).upgrade(port1)
  port1.start()
  port2.on('message', (data) => void page.evaluate(`window.fromMain(${JSON.stringify(data)})`).catch(() => undefined))
  await page.exposeFunction('toMain', (data: string) => port2.postMessage(data))
  const preload = readFileSync(join(dist, 'electron/preload.cjs'), 'utf8')
  await page.addInitScript(`((require) => { ${preload} })(() => (${fakeElectron}))`)
  await page.route(`${origin}/**`, async (route) => {
    const served = await rendererFile(join(dist, 'renderer'), new URL(route.request().url()).pathname)
    await route.fulfill(served ? { body: served.body, headers: { ...served.headers } } : { status: 404 })
  })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))

  await page.goto(`${origin}/`)
  await page.getByRole('button', { name: '빈 상태로 시작' }).click()
  await expect.poll(async () => (await desk.client.workspace.status()).fresh).toBe(false)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(problems).toEqual([])
  await page.close()
  port2.close()
  await desk.close()
})
