import type { Files } from '#main/files.ts'
import { ask, type Host } from '#main/hosts/host.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'

export function filesHandlers({ files, host }: { files: Files; host: Host }): Handlers<Contract['files']> {
  return {
    async stagePaths({ paths }) {
      if (!host.namesPaths) throw new DeskError('HOST_CANNOT', { action: 'stagePaths' })
      return Promise.all(paths.map((path) => files.stagePath(path)))
    },
    showInFolder: async ({ id }) => ask('showInFolder', host, files.get(id).path),
    open: async ({ id }) => ask('openFile', host, files.get(id).path),
    async print({ id, ...wish }) {
      if (!host.printPdf) throw new DeskError('HOST_CANNOT', { action: 'printPdf' })
      await host.printPdf(files.get(id).path, wish)
    },
  }
}
