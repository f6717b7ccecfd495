import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileRef } from '#shared/contract/base.ts'
import { DeskError } from '#shared/contract/errors.ts'

/** SHA-256 of a file's bytes, lower-case hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** A file main may read: where it is, beside what a window may know of it. */
export interface HeldFile extends FileRef {
  readonly path: string
}

/** Files handed to the program (staged) and files it made; a window knows them by id, never by path. */
export interface Files {
  stagePath(path: string): Promise<FileRef>
  /** Takes a file's bytes from a host's stream into the workspace's inbox, which is emptied at every start. */
  stageStream(name: string, bytes: Readable): Promise<FileRef>
  /** Makes a file that an exporter wrote known under an id. */
  hold(file: HeldFile): void
  get(id: string): HeldFile
}

async function sizeOfFile(path: string, name: string): Promise<number> {
  const info = await stat(path).catch((cause: unknown) => {
    const missing = (cause as { code?: string }).code === 'ENOENT'
    throw missing
      ? new DeskError('FILE_NOT_FOUND', { name }, { cause })
      : new DeskError('FILE_NOT_READABLE', { name, detail: String((cause as { code?: string }).code) }, { cause })
  })
  if (!info.isFile()) throw new DeskError('FILE_NOT_READABLE', { name, detail: 'EISDIR' })
  return info.size
}

const ref = ({ id, name, size, sha256 }: HeldFile): FileRef => ({ id, name, size, sha256 })

export async function createFiles(folder: string, ids: () => string): Promise<Files> {
  const inbox = join(folder, 'inbox')
  await rm(inbox, { recursive: true, force: true })
  const held = new Map<string, HeldFile>()
  const hold = (file: HeldFile): FileRef => {
    held.set(file.id, file)
    return ref(file)
  }
  return {
    async stagePath(path) {
      const name = basename(path)
      return hold({ id: ids(), name, size: await sizeOfFile(path, name), sha256: null, path })
    },
    async stageStream(name, bytes) {
      const id = ids()
      await mkdir(inbox, { recursive: true })
      const path = join(inbox, id)
      const hash = createHash('sha256')
      bytes.on('data', (chunk: Buffer) => hash.update(chunk))
      try {
        await pipeline(bytes, createWriteStream(path))
      } catch (cause) {
        await rm(path, { force: true })
        throw (cause as { code?: string }).code === 'ENOSPC' ? new DeskError('DISK_FULL', { name }, { cause }) : cause
      }
      return hold({ id, name: basename(name), size: await sizeOfFile(path, name), sha256: hash.digest('hex'), path })
    },
    hold: (file) => void hold(file),
    get(id) {
      const file = held.get(id)
      if (!file) throw new DeskError('FILE_NOT_FOUND', { name: id })
      return file
    },
  }
}
