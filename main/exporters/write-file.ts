import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '#shared/contract/errors.ts'

/** A file as it stands on the disk. */
export interface WrittenFile {
  readonly path: string
  readonly name: string
  /** bytes */
  readonly size: number
  /** lower-case hex */
  readonly sha256: string
}

/** What Windows cannot name: reserved signs, controls, device names, a dot or a blank at the end. */
const reservedSigns = /[<>:"/\\|?*\p{Cc}\p{Co}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** Bytes of UTF-8: some file systems stop at 255, and ` (2)` needs room. */
const longestStem = 180

function shortened(stem: string): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('ko', { granularity: 'grapheme' }).segment(stem)) {
    if (Buffer.byteLength(kept + segment) > longestStem) break
    kept += segment
  }
  return kept
}

const extension = /\.[a-z0-9]{1,8}$/i

/** A name every desktop's file system takes: composed Hangul, no reserved signs or names, not too long. */
export function safeName(name: string): string {
  const whole = name.toWellFormed().normalize('NFC').replaceAll(reservedSigns, ' ').trim()
  const ending = extension.exec(whole)?.[0] ?? ''
  const stem = whole.slice(0, whole.length - ending.length).replaceAll(/\s+/g, ' ')
  const words = shortened(stem.replaceAll(/^[. ]+/g, '')).replaceAll(/[. ]+$/g, '')
  const base = words === '' ? 'document' : words
  return `${deviceName.test(base) ? `${base}_` : base}${ending}`
}

const full = new Set(['ENOSPC', 'EDQUOT'])
const locked = new Set(['EBUSY', 'ETXTBSY'])
const forbidden = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'])

/** Why nothing was written, as a person is told it; what is no failure of the disk stays what it is. */
export function asWriteFailure(cause: unknown, folder: string, name: string): unknown {
  const code = (cause as { code?: string }).code ?? ''
  if (full.has(code)) return new DeskError('DISK_FULL', { name }, { cause })
  if (locked.has(code)) return new DeskError('FILE_LOCKED', { name }, { cause })
  return forbidden.has(code) ? new DeskError('WORKSPACE_READ_ONLY', { folder }, { cause }) : cause
}

/** A new file of these pieces, flushed to the disk. Fails where the name is taken. */
export async function writeDurably(path: string, ...pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === 'EEXIST'
/** File systems that know no second name for a file (FAT, some network shares). */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'])

/** Gives the finished file its name only where no file has it: `link` refuses an existing one, `rename` would replace it. */
async function claim(beside: string, path: string): Promise<boolean> {
  try {
    await link(beside, path)
    await rm(beside)
    return true
  } catch (error) {
    if (isTaken(error)) return false
    if (!noLinks.has((error as { code?: string }).code ?? '')) throw error
  }
  // Reserve the name with an empty file first; only the one who made it replaces it.
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
  await rename(beside, path)
  return true
}

async function nameIt(beside: string, folder: string, name: string): Promise<string> {
  const ext = extension.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - ext.length)
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem} (${copy})${ext}`
    if (await claim(beside, join(folder, candidate))) return candidate
  }
}

/** Flushes the names in a folder, where the system has such a thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * The one way a document reaches the disk: written beside, flushed, then named; whole or not at all. A name that is
 * taken becomes `name (2)`, also when two exports ask for it at once. Fails with DISK_FULL, FILE_LOCKED or
 * WORKSPACE_READ_ONLY, and leaves nothing behind.
 */
export async function writeFileSafely(folder: string, name: string, bytes: Uint8Array): Promise<WrittenFile> {
  const wanted = safeName(name)
  const beside = join(folder, `.${randomUUID()}.part`)
  try {
    await mkdir(folder, { recursive: true })
    await writeDurably(beside, bytes)
    const given = await nameIt(beside, folder, wanted)
    await syncFolder(folder)
    return {
      path: join(folder, given),
      name: given,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw asWriteFailure(cause, folder, wanted)
  }
}
