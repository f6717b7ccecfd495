import { readFile } from 'node:fs/promises'
import type { Emblem } from '#main/documents/style.ts'
import { lookAtFile } from '#main/exporters/bind/binder.ts'
import { checkKept, keepFile, keptPath } from '#main/features/attachments/keep.ts'
import type { HeldFile } from '#main/files.ts'
import type { StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { pictureSize } from '#shared/domain/attachment.ts'
import { emblemFits } from '#shared/domain/emblem.ts'

type StoredEmblem = NonNullable<Settings['emblem']>

/** Copies a picture into the workspace as the office's emblem; EMBLEM_UNFIT where it is none, or too large. */
export async function takeEmblem(
  deps: { readonly folder: string; readonly startWorker: StartWorker },
  file: HeldFile,
  signal?: AbortSignal,
): Promise<StoredEmblem> {
  const { sha256, size } = await keepFile(deps.folder, file.path, file.name)
  const path = keptPath(deps.folder, sha256)
  const { kind, problem } = await lookAtFile(deps.startWorker, path, signal ? { signal } : {})
  const pixels = kind === 'png' || kind === 'jpeg' ? pictureSize(await readFile(path)) : null
  if (!emblemFits({ kind, problem, size, pixels }) || pixels === null || (kind !== 'png' && kind !== 'jpeg'))
    throw new DeskError('EMBLEM_UNFIT', { name: file.name })
  return { name: file.name, sha256, size, kind, ...pixels }
}

/** The emblem's picture; null where there is none, or its copy is gone or not what was chosen. */
export async function readEmblem(folder: string, stored: StoredEmblem | null): Promise<Emblem | null> {
  if (stored === null || (await checkKept(folder, stored.sha256)) !== 'none') return null
  const { kind, sha256, width, height } = stored
  const bytes = await readFile(keptPath(folder, sha256))
  return { kind, sha256, width, height, base64: bytes.toString('base64') }
}
