import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createHttpClient } from '#renderer/rpc/clients.ts'
import type { DeskClient } from '#shared/contract/client.ts'

const root = join(import.meta.dirname, '../..')

/** The one-time address that the bundle prints in its loopback mode. */
const printedAddress = (child: ChildProcess): Promise<URL> =>
  new Promise((resolve, reject) => {
    let text = ''
    const read = (chunk: Buffer): void => {
      text += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(text)
      if (address) resolve(new URL(address[0]))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`the bundle left with ${code}: ${text}`)))
  })

async function enter(address: URL): Promise<DeskClient> {
  const ours = { origin: address.origin, 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams(address.hash.slice(1)).get('code')
  const token = await (await fetch(`${address.origin}/enter`, { method: 'POST', body, headers: ours })).text()
  return createHttpClient(address.origin, { ...ours, authorization: `Bearer ${token}` })
}

/** Runs the built main in its loopback mode, with nothing faked but Electron's own module. */
export async function startBundle(workspace: string): Promise<{ client: DeskClient; stop: () => void }> {
  const fakeElectron = join(root, 'test/support/fake-electron.mjs')
  const args = ['--loopback', '--no-browser', '--workspace', workspace]
  const main = spawn(process.execPath, [
    '--no-memory-protection-keys',
    '--import',
    fakeElectron,
    join(root, 'dist/electron/main.mjs'),
    ...args,
  ])
  return { client: await enter(await printedAddress(main)), stop: () => void main.kill() }
}
