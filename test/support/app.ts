import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App, type AppDeps } from '#main/app.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { startWorkerFromSource } from '#main/workers.ts'

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'desk-test-'))

/** The whole program on a real database in a folder of its own; time advances a second a call, ids count up. */
export async function testApp(deps: Partial<AppDeps> = {}): Promise<App & { folder: string }> {
  const folder = deps.folder ?? (await temporaryFolder())
  let now = Date.UTC(2026, 2, 2)
  let next = 0
  const app = await createApp({
    folder,
    clock: () => (now += 1000),
    ids: () => `id-${(next += 1)}`,
    host: { namesPaths: true },
    startWorker: startWorkerFromSource,
    pdfAssets: pdfAssetsFromSource(),
    version: '0.0.0-test',
    report: (reference, error) => {
      throw new Error(`unexpected failure ${reference}`, { cause: error })
    },
    ...deps,
  })
  return { ...app, folder }
}
