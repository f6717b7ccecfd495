import { describe, expect, it } from 'vitest'
import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import { templateTexts } from '#main/documents/template-texts.ts'
import { usualText } from '#main/documents/words.ts'
import {
  type Template,
  templateFields,
  type TemplateKind,
  templateKinds,
  usualTemplate,
} from '#shared/domain/template.ts'
import { billInput, proceedingsInput, resolutionInput } from './form-samples.ts'
import { agendaInput, minutesInput, packetInput, packetTask } from './samples.ts'

const tasks = [packetTask(1), packetTask(2), packetTask(5)]
const bare = packetTask(3, { summary: '' })
const sources: Record<TemplateKind, DocumentSource> = {
  packet: { kind: 'packet', locale: 'ko', input: packetInput(0, { tasks }) },
  bill: { kind: 'bill', locale: 'ko', input: billInput(0, { tasks: [...tasks, bare] }) },
  resolution: { kind: 'resolution', locale: 'ko', input: resolutionInput(6) },
  minutes: { kind: 'minutes', locale: 'ko', input: minutesInput() },
  agenda: { kind: 'agenda', locale: 'ko', input: agendaInput(8) },
  order: { kind: 'order', locale: 'ko', input: proceedingsInput(3) },
  itemList: { kind: 'itemList', locale: 'ko', input: proceedingsInput(3) },
  cover: { kind: 'cover', locale: 'ko', input: proceedingsInput(3) },
}

const printed = (kind: TemplateKind, changes: Partial<Template> = {}): string => {
  const style = { emblem: null, template: { ...usualTemplate, ...changes } }
  return JSON.stringify(treeOf({ ...sources[kind], style } as DocumentSource))
}

describe.each(templateKinds)('the template of %s', (kind) => {
  it.each(templateTexts[kind])('prints another text for %s', (key) => {
    const text = `바꾼 문구 ${
      usualText(key, 'ko')
        .match(/\{\{\w+\}\}/g)
        ?.join(' ') ?? ''
    }`
    expect(printed(kind)).not.toContain('바꾼 문구')
    expect(printed(kind, { texts: { [key]: { ko: text, en: text } } })).toContain('바꾼 문구')
  })

  it.each([...templateFields[kind]])('leaves %s out', (id) => {
    const without = printed(kind, { fields: [{ id, shown: false }] })
    expect(without.length).toBeLessThan(printed(kind).length)
  })

  it('prints its fields in another order, all of them', () => {
    const turned = [...templateFields[kind]].toReversed().map((id) => ({ id, shown: true }))
    const other = printed(kind, { fields: turned })
    expect(other).not.toBe(printed(kind))
    expect(other.length).toBe(printed(kind).length)
  })
})
