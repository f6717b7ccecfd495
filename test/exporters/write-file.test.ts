import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, property, string } from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { safeName, writeFileSafely } from '#main/exporters/write-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('safeName', () => {
  it.each([
    ['심의자료 제2차.pdf', '심의자료 제2차.pdf'],
    ['한글'.normalize('NFD') + '.pdf', '한글.pdf'],
    ['2026. 11. 24. 회의: "안건" 1/3?.pdf', '2026. 11. 24. 회의 안건 1 3.pdf'],
    ['..\\..\\windows\\system32.pdf', 'windows system32.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['제2차 회의. 자료', '제2차 회의. 자료'],
    ['.pdf', 'document.pdf'],
    ['CON.pdf', 'CON_.pdf'],
    ['   ', 'document'],
    ['. . .', 'document'],
    ['a\u0000b\u202Ec.pdf', 'a b c.pdf'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeName(given)).toBe(safe)
  })

  it('never leaves a sign that Windows refuses, nor a name too long for a disk', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 600 }), (name) => {
        const safe = safeName(name)
        expect(safe).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|[. ]$/u)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255)
        expect(safe).not.toBe('')
      }),
    )
  })
})

describe('writeFileSafely', () => {
  it('writes the bytes and says where, how many and their hash', async () => {
    const written = await writeFileSafely(join(folder, 'deep', 'er'), 'a.pdf', bytes('hello'))
    expect(written).toEqual({
      path: join(folder, 'deep', 'er', 'a.pdf'),
      name: 'a.pdf',
      size: 5,
      sha256: createHash('sha256').update('hello').digest('hex'),
    })
    expect(await readFile(written.path, 'utf8')).toBe('hello')
  })

  it('takes the next name where one is taken, and leaves the old file whole', async () => {
    await writeFile(join(folder, 'a.pdf'), 'old')
    expect((await writeFileSafely(folder, 'a.pdf', bytes('new'))).name).toBe('a (2).pdf')
    expect((await writeFileSafely(folder, 'a.pdf', bytes('newer'))).name).toBe('a (3).pdf')
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('old')
  })

  it('gives eight exports at once eight names and leaves no parts behind', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => writeFileSafely(folder, 'same.pdf', bytes(String(n)))),
    )
    expect(new Set(all.map(({ name }) => name)).size).toBe(8)
    const texts = await Promise.all(all.map(({ path }) => readFile(path, 'utf8')))
    expect(texts).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
    expect(await readdir(folder)).toHaveLength(8)
  })

  it('names a folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(writeFileSafely(join(folder, 'file', 'in'), 'a.pdf', bytes('x'))).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    })
  })

  it.skipIf(process.getuid?.() === 0)('names a folder that may not be written to', async () => {
    await chmod(folder, 0o500)
    await expect(writeFileSafely(folder, 'a.pdf', bytes('x'))).rejects.toMatchObject({ code: 'WORKSPACE_READ_ONLY' })
    await chmod(folder, 0o700)
  })
})
