import { describe, expect, it } from 'vitest'
import {
  allFields,
  shownFields,
  textFault,
  type TemplateVersion,
  usualTemplate,
  versionAt,
} from '#shared/domain/template.ts'

const on = (id: string) => ({ id, shown: true })
const off = (id: string) => ({ id, shown: false })

describe('the fields of a template', () => {
  it.each([
    ['the usual order without any', [], ['a', 'b', 'c']],
    ['another order', [on('c'), on('a'), on('b')], ['c', 'a', 'b']],
    ['one left out', [on('a'), off('b'), on('c')], ['a', 'c']],
    ['those not named stand at the end', [on('b')], ['b', 'a', 'c']],
    ['unknown and repeated ones fall away', [on('x'), on('b'), off('b'), on('a')], ['b', 'a', 'c']],
    ['none at all', [off('a'), off('b'), off('c')], []],
  ])('%s', (_, stored, shown) => {
    expect(shownFields(['a', 'b', 'c'], stored)).toEqual(shown)
    expect(allFields(['a', 'b', 'c'], stored)).toHaveLength(3)
  })
})

describe('a text in place of the usual one', () => {
  it.each([
    ['another word', '주문', '의결', null],
    ['nothing', '주문', '  ', 'empty'],
    ['all its places', '{{a}} 와 {{b}}', '{{b}}, {{a}}', null],
    ['a place left out', '{{a}} 와 {{b}}', '{{a}}', null],
    ['a place that nothing fills', '{{a}}', '{{a}} {{x}}', { unknown: 'x' }],
    ['a place without a name', '{{a}}', '{{}}', { unknown: '' }],
    ['single braces', '{{a}}', '{a}', null],
    ['nothing for nothing', '', '', null],
  ])('%s', (_, usual, text, fault) => {
    expect(textFault(usual, text)).toEqual(fault)
  })
})

describe('the version of a day', () => {
  const versions: TemplateVersion[] = [
    { version: 1, at: 100, template: usualTemplate },
    { version: 2, at: 200, template: null },
  ]
  it.each([
    ['before the first', 99, null],
    ['at the first', 100, 1],
    ['between', 199, 1],
    ['at the second', 200, 2],
    ['always', Number.POSITIVE_INFINITY, 2],
  ])('%s', (_, at, version) => {
    expect(versionAt(versions, at)?.version ?? null).toBe(version)
  })
})
