import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '#shared/contract/errors.ts'
import { en, ko, namespaces } from '#shared/i18n/resources.ts'

const folder = join(import.meta.dirname, '../../shared/i18n')

/** Every key with its place-holders: `a.b {{x}} {{y}}`. */
function keys(node: unknown, path = ''): string[] {
  if (typeof node === 'string') return [`${path} ${[...new Set(node.match(/\{\{\w+/g))].sort().join(' ')}`]
  return Object.entries(node as object).flatMap(([name, child]) => keys(child, path === '' ? name : `${path}.${name}`))
}
/** English tells one from many; Korean has one form for both. */
const plain = (list: string[]): string[] => [...new Set(list.map((key) => key.replace(/_(one|other)(?= )/, '')))].sort()

describe('both languages say the same things', () => {
  it.each(namespaces)('%s has the same keys and place-holders in Korean and English', (namespace) => {
    expect(plain(keys(ko[namespace]))).toEqual(plain(keys(en[namespace])))
  })
  it.each(namespaces)('%s leaves no text empty', (namespace) => {
    const texts = JSON.stringify([ko[namespace], en[namespace]])
    expect(texts).not.toMatch(/:""/)
  })
  it('names every file of both folders as a namespace', () => {
    for (const locale of ['ko', 'en'])
      expect(readdirSync(join(folder, locale)).sort()).toEqual(namespaces.map((name) => `${name}.json`).sort())
  })
  it('has what, safe and remedy for every error code, and no more', () => {
    for (const words of [ko.errors, en.errors]) {
      expect(Object.keys(words).sort()).toEqual([...errorCodes].sort())
      for (const sentence of Object.values(words)) expect(Object.keys(sentence)).toEqual(['what', 'safe', 'remedy'])
    }
  })
  it('uses no informal ending in Korean', () => {
    const text = namespaces.map((name) => readFileSync(join(folder, 'ko', `${name}.json`), 'utf8')).join('\n')
    expect(text.match(/[가-힣]+(?:해요|어요|아요|세요|네요)(?=[\s.,!?"]|$)/g) ?? []).toEqual([])
  })
})
