import { csv } from './csv.ts'
import { opinions, opinionsImportedOn, opinionsReadOn, opinionTags, type SampleOpinion } from './data/opinions.ts'
import { rounds } from './data/year.ts'
import { step, type SampleStep, type SampleWork } from './steps.ts'

const columns = ['source', 'source_task_id', 'opinion_id', 'author_key', 'body', 'created_at', 'stance', 'rating']
const keyOf = (index: number): string => `c-${String(index + 301)}`

const row = (one: SampleOpinion, index: number, locale: 'ko' | 'en'): string[] => [
  rounds.find(({ proposals }) => proposals.some(({ id }) => id === one.of))?.source[locale] ?? '',
  one.of,
  keyOf(index),
  `v${(index * 7919) % 97}`, // a few people write more than once
  one.body[locale],
  `${one.on}T12:00:00+09:00`,
  one.stance ?? '',
  one.rating === null ? '' : String(one.rating),
]

/** The file as the Forum would export it, with two rows spoilt as real exports are. */
function opinionsCsv(locale: 'ko' | 'en'): string {
  const rows = opinions.map((one, index) => row(one, index, locale))
  const [first = []] = rows
  return csv(columns, [...rows, first.with(2, 'c-390').with(1, '26-9999'), first.with(2, 'c-391').with(4, '')])
}

async function take({ use, ids, locale, context, stage }: SampleWork): Promise<void> {
  const { id } = await stage('forum-2026-opinions.csv', opinionsCsv(locale))
  await use.opinions.import.run({ fileIds: [id], source: null, jobId: ids() }, context)
}

const unreadFrom = '2026-10-10' // the newest ones wait for the secretary

async function read({ use, locale, context }: SampleWork): Promise<void> {
  const list = { taskId: null, tag: null, stance: null, unread: false, limit: 1000 }
  const { rows } = await use.opinions.list(list, context)
  const details = await Promise.all(rows.map(({ id }) => use.opinions.get({ id }, context)))
  const idByKey = new Map(details.map(({ id, sourceKey }) => [sourceKey, id]))
  const known = opinions.map((one, index) => ({ ...one, id: idByKey.get(keyOf(index)) ?? '' }))
  const seen = known.filter(({ on }) => on < unreadFrom).map(({ id }) => id)
  await use.opinions.markRead({ ids: seen, read: true }, context)
  for (const { id, tags, quote } of known) {
    if (tags !== undefined)
      await use.opinions.setTags({ id, tags: tags.map((tag) => opinionTags[tag][locale]) }, context)
    if (quote !== undefined) await use.opinions.addQuote({ id, text: quote[locale] }, context)
  }
}

/** Citizens' opinions on what was carried out: imported, then read, sorted and quoted. */
export const opinionSteps = (): SampleStep[] => [
  step(opinionsImportedOn, '10:05:00', take),
  step(opinionsReadOn, '14:30:00', read),
]
