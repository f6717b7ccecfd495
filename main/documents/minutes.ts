import type { Template } from '#shared/domain/template.ts'
import { minutesSections, type MinutesSection, type MinutesTexts } from '#shared/domain/minutes.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree } from './model.ts'
import { muted, note, paragraph, plain, signOffBoxes } from './pieces.ts'
import { wordsOf, type CivilDate, type Locale, type PaperKey, type Words } from './words.ts'

/** Everything the printed minutes say. */
export interface MinutesInput {
  readonly session: { readonly title: string; readonly date: CivilDate }
  readonly organisation: string
  readonly classification: string | null
  readonly texts: MinutesTexts
  /** roles with a box to sign in, in order */
  readonly signOff: readonly string[]
  /** SHA-256 of the locked texts, lower-case hex; null for a draft */
  readonly hash: string | null
  /** decisions corrected after the lock, one a line */
  readonly corrections: readonly string[]
}

/** The printed word of each item. */
export const sectionKey: Record<MinutesSection, PaperKey> = {
  name: 'minutesName',
  host: 'minutesHost',
  when: 'minutesWhen',
  attendance: 'minutesAttendance',
  order: 'minutesOrder',
  docket: 'minutesDocket',
  remarks: 'minutesRemarks',
  decisions: 'minutesDecisions',
  votes: 'minutesVotes',
}

/** The minutes of a session: nine numbered items, then later corrections, the hash of the locked text, and who signs. */
export function buildMinutes(input: MinutesInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  const { session, organisation, classification } = input
  const title = words('minutesTitle', { session: session.title })
  return cleanTree({
    meta: { kind: 'minutes', title, locale, organisation, classification, date: session.date, runningHead: title },
    blocks: [
      { type: 'heading', id: 'minutes', level: 1, number: '', text: title },
      ...(input.hash === null ? [note('draft', 'warning', words('minutesDraft'), words('minutesDraftText'))] : []),
      ...words
        .shown(minutesSections)
        .flatMap((section, index) => sectionBlocks(section, index + 1, input.texts[section], words)),
      ...corrections(input, words),
      ...(input.hash === null ? [] : [note('lock', 'plain', words('minutesHash'), input.hash)]),
      ...signOffBoxes(input.signOff, words),
      { type: 'closing', id: 'closing', attachmentsLabel: words('attachments'), attachments: [], end: words('end') },
    ],
  })
}

function sectionBlocks(section: MinutesSection, number: number, text: string, words: Words): Block[] {
  const id = `minutes/${section}`
  const head: Block = { type: 'heading', id, level: 2, number: `${number}.`, text: words(sectionKey[section]) }
  const lines = textBlocks(id, text)
  return [head, ...(lines.length > 0 ? lines : [paragraph(`${id}/none`, muted(words('dash')))])]
}

/** One paragraph a line; lines that begin with '- ' are points of a list. */
function textBlocks(id: string, text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1)
    const item = { level: 3 as const, runs: plain(line.trim().replace(/^- /, '')) }
    const lineId = `${id}/${blocks.length + 1}`
    if (!line.trim().startsWith('- ')) blocks.push(paragraph(lineId, plain(line.trim())))
    else if (last?.type === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
    else blocks.push({ type: 'list', id: lineId, items: [item] })
  }
  return blocks
}

function corrections(input: MinutesInput, words: Words): Block[] {
  if (input.corrections.length === 0) return []
  return [
    { type: 'heading', id: 'corrections', level: 2, number: '', text: words('minutesCorrections') },
    {
      type: 'list',
      id: 'corrections/list',
      items: input.corrections.map((line) => ({ level: 3 as const, runs: plain(line) })),
    },
  ]
}
