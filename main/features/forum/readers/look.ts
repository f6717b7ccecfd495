import { open, stat } from 'node:fs/promises'
import { DeskError } from '#shared/contract/errors.ts'

/** A file as it was found: enough to tell later whether it is still the same. */
export interface FoundFile {
  readonly path: string
  readonly name: string
  /** bytes */
  readonly size: number
  /** when it was last written, milliseconds */
  readonly writtenAt: number
}

const headBytes = 1 << 20

const readable =
  (name: string) =>
  (cause: unknown): never => {
    const code = String((cause as { code?: unknown }).code)
    if (code === 'ENOENT') throw new DeskError('FILE_NOT_FOUND', { name }, { cause })
    throw new DeskError('FILE_NOT_READABLE', { name, detail: code }, { cause })
  }

/** Finds a file and reads its first bytes. Throws coded errors for what is no file, is empty or may not be read. */
export async function lookAt(path: string, name: string): Promise<{ found: FoundFile; head: Uint8Array }> {
  const info = await stat(path).catch(readable(name))
  if (!info.isFile()) throw new DeskError('FILE_NOT_READABLE', { name, detail: 'EISDIR' })
  if (info.size === 0) throw new DeskError('FILE_EMPTY', { name })
  const handle = await open(path).catch(readable(name))
  try {
    const head = new Uint8Array(Math.min(headBytes, info.size))
    await handle.read(head, 0, head.length, 0)
    return { found: { path, name, size: info.size, writtenAt: info.mtimeMs }, head }
  } finally {
    await handle.close()
  }
}

/** Throws FILE_CHANGED where a file is no longer the one that was found. */
export async function assertUnchanged(file: FoundFile, bytesRead: number): Promise<void> {
  const { size, mtimeMs } = await stat(file.path).catch(readable(file.name))
  if (size !== file.size || bytesRead !== file.size || mtimeMs !== file.writtenAt)
    throw new DeskError('FILE_CHANGED', { name: file.name })
}

/** What a file's first bytes say it is, whatever its name says; null for text. */
export type Magic = 'zip' | 'ole' | 'PDF' | 'PNG' | 'JPEG' | 'GIF' | 'gzip' | '7z' | 'RAR' | 'SQLite'

const magics: readonly (readonly [Magic, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
]

export const magicOf = (head: Uint8Array): Magic | null =>
  magics.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0] ?? null
