import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../../..')

export interface RunningDesk {
  /** address with its one-time code */
  readonly address: string
  readonly folder: string
  stop(): Promise<void>
}

/** Starts the loopback host as a person would, without a browser, on a new workspace (or on one left by an earlier run). */
export async function startDesk(folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'))): Promise<RunningDesk> {
  const host = spawn(
    'node',
    ['--no-memory-protection-keys', join(root, 'main/hosts/loopback/main.ts'), '--no-browser', '--workspace', folder],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface({ input: host.stdout })
  let address: string | undefined
  for await (const line of lines) {
    address = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(line)?.[0]
    if (address !== undefined) break
  }
  if (address === undefined) throw new Error('The loopback host printed no address')
  return {
    address,
    folder,
    async stop() {
      if (host.exitCode === null && host.signalCode === null) {
        host.kill('SIGTERM')
        await once(host, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
