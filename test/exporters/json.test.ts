import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { DocumentSource } from '#main/documents/source.ts'
import { renderJson } from '#main/exporters/json/json.ts'
import { adviceSchema, cutLineSchema } from '#shared/contract/advice.ts'
import { packetInput } from '#test/documents/samples.ts'
import { emptySources, oddSources, sources } from './support/sources.ts'
import { oddTexts } from './support/trees.ts'

/** The record as docs/formats.md describes it. */
const text = z.string()
const number = z.number()
const count = z.int().min(0)
const day = z.iso.date()
const counts = z.strictObject({ yes: count, no: count, pass: count.nullable() })
const figures = z.strictObject({
  n: count,
  mean: number.nullable(),
  spread: number.nullable(),
  values: z.array(number),
})

const vote = z.strictObject({
  round: text,
  closedOn: day.nullable(),
  threshold: count,
  basis: z.enum(['roll', 'declared']),
  declared: counts.nullable(),
  recounted: counts.nullable(),
  promotion: z.enum(['promoted', 'heldBack', 'broughtForward']).nullable(),
  reason: text,
  evidence: z.array(
    z.strictObject({
      name: text,
      size: count,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      read: count,
      accepted: count,
      rejected: z.array(z.strictObject({ reason: text, rows: count })),
    }),
  ),
})

const task = z.looseObject({
  id: text,
  number: count,
  title: text,
  summary: text,
  agency: text,
  sourceId: text,
  purpose: z.enum(['resolution', 'report']),
  proposedOn: day.nullable(),
  vote: vote.nullable(),
  scores: z
    .strictObject({
      official: number.nullable(),
      overall: figures,
      median: number.nullable(),
      trimmedMean: number.nullable(),
      criteria: z.record(text, figures),
      scorers: count,
      rank: count.nullable(),
      sheets: z.array(
        z.strictObject({
          memberId: text,
          values: z.record(text, number.nullable()),
          total: number.nullable(),
          remark: text,
        }),
      ),
    })
    .nullable(),
  recused: z.array(z.strictObject({ name: text, reason: text })),
  recommendation: text,
})

const packet = z.looseObject({
  format: z.literal('committee-desk/packet'),
  formatVersion: z.literal(1),
  locale: z.enum(['ko', 'en']),
  session: z.looseObject({ id: text, title: text, date: day, startsAt: text, place: text, organisation: text }),
  rubric: z.looseObject({ min: number, max: number, official: text }),
  members: z.array(z.looseObject({ id: text, name: text })),
  tasks: z.array(task),
})

const agenda = z.looseObject({
  format: z.literal('committee-desk/agenda'),
  formatVersion: z.literal(1),
  version: z.looseObject({ number: count, locked: z.boolean(), hash: text }),
  locale: z.enum(['ko', 'en']),
  meeting: z.looseObject({
    id: text,
    title: text,
    date: day,
    startsAt: text,
    slotMinutes: count,
    place: text,
    chair: text,
  }),
  items: z.array(
    z.looseObject({
      id: text,
      kind: text,
      title: text,
      presenter: text,
      leadAgency: text,
      minutes: count,
      request: text,
      points: text,
    }),
  ),
})

const statistics = ['official', 'mean', 'trimmedMean', 'median', 'sd', 'min', 'max', 'q1', 'q3']
const standing = z.looseObject({
  format: z.literal('committee-desk/standing'),
  formatVersion: z.literal(1),
  session: z.looseObject({ id: text, title: text, date: day }),
  rubric: z.looseObject({ min: number, max: number, official: text }),
  round: z.union([z.literal(1), z.literal(2)]),
  members: z.array(z.strictObject({ id: text, name: text })),
  items: z.array(
    z.strictObject({
      id: text,
      number: count,
      title: text,
      scorers: count,
      aggregate: z.strictObject({
        ...Object.fromEntries(statistics.map((name) => [name, number.nullable()])),
        n: count,
        rank: count.nullable(),
        tied: z.boolean(),
        members: z.array(z.strictObject({ memberId: text, score: number })),
      }),
      firstOfficial: number.nullable(),
      recused: z.array(text),
    }),
  ),
  cut: cutLineSchema.nullable(),
  advice: adviceSchema,
  order: z
    .strictObject({
      exits: count,
      exitsNow: count,
      exact: z.boolean(),
      items: z.array(z.strictObject({ itemId: text, leaves: z.array(text), returns: z.array(text) })),
    })
    .nullable(),
})

const parsed = (source: DocumentSource): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(renderJson(source)))
const records = { packet, agenda, standing }
const checked = (source: DocumentSource): unknown => {
  if (!Object.hasOwn(records, source.kind)) throw new Error(`no record of ${source.kind}`)
  return records[source.kind as keyof typeof records].parse(parsed(source))
}

describe.each(sources)('%s', (_, source) => {
  it('is a record of the documented shape, with every value it was given', () => {
    expect(checked(source)).toMatchObject(JSON.parse(JSON.stringify(source.input)) as object)
  })
})

it('leaves out the sheets of a round that is not open', () => {
  const record = packet.parse(parsed({ kind: 'packet', locale: 'ko', input: packetInput(2, { scoreSheets: false }) }))
  expect(record.tasks.map(({ scores }) => scores?.sheets)).toEqual([[], []])
})

describe('odd texts', () => {
  it.each(oddTexts)('keeps %s as they are', (_, given, wanted) => {
    for (const source of oddSources(given)) {
      const words = JSON.stringify(checked(source)).replaceAll(/\\[nt]|\s/g, '')
      expect(words).toContain(JSON.stringify(wanted).slice(1, -1).replaceAll(/\s/g, ''))
    }
  })

  it.each(emptySources)('stands as a %s', (_, source) => {
    expect(() => checked(source)).not.toThrow()
  })
})
