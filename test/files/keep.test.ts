import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '#main/database/rows.ts'
import { keepCopy } from '#main/keep.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { canMountDisks, mountSmallDisk, unmount } from '#test/support/small-disk.ts'

const folder = await temporaryFolder()
const source = { path: join(folder, 'roll.csv'), name: 'roll.csv' }
await writeFile(source.path, 'a,b\n'.repeat(500_000))

const workspace = async (name: string): Promise<{ path: string; placeOf: (hash: string) => string }> => {
  const path = join(folder, name)
  await mkdir(path)
  return { path, placeOf: (hash) => join(path, 'files', hash) }
}

/** A disk of a megabyte. */
const smallDisk = await workspace('small')
const mounted = canMountDisks() && mountSmallDisk(smallDisk.path, '1m')
afterAll(async () => {
  if (mounted) unmount(smallDisk.path)
  await rm(folder, { recursive: true, force: true })
})

describe('a file that is to stay in the workspace', () => {
  it('is there under its hash, once however often it comes, until it is taken back', async () => {
    const { path, placeOf } = await workspace('usual')
    const first = await keepCopy(path, source, placeOf)
    const again = await keepCopy(path, source, placeOf)
    expect(first).toMatchObject({ sha256: sha256('a,b\n'.repeat(500_000)), size: 2_000_000 })
    await again.undo()
    expect(await readdir(join(path, 'files'))).toEqual([first.sha256])
    await first.undo()
    expect(await readdir(join(path, 'files'))).toEqual([])
  })

  it.each([
    ['gone', 'FILE_NOT_FOUND', { path: join(folder, 'nowhere'), name: 'roll.csv' }],
    ['a folder', 'FILE_NOT_READABLE', { path: folder, name: 'roll.csv' }],
  ])('leaves nothing behind where it is %s', async (name, code, file) => {
    const { path, placeOf } = await workspace(name)
    await expect(keepCopy(path, file, placeOf)).rejects.toMatchObject({ code, params: { name: 'roll.csv' } })
    expect(await readdir(path)).toEqual([])
  })

  it.skipIf(!mounted)('leaves nothing behind where the disk is full', async () => {
    const { path, placeOf } = smallDisk
    await expect(keepCopy(path, source, placeOf)).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(await readdir(path)).toEqual([])
  })
})
