import { type Locale, wordsOf, type Words } from '#main/documents/words.ts'
import { nameEvent, sayEvent, sayStatus } from '#shared/domain/say-event.ts'
import { linked, markup, type Markup } from './markup.ts'
import {
  type PlatformIds,
  publicLocales,
  type PublicEvent,
  type PublicInstruction,
  type PublicTask,
} from './public-task.ts'

const every = <Value>(make: (words: Words) => Value): Record<Locale, Value> => ({
  ko: make(wordsOf('ko')),
  en: make(wordsOf('en')),
})

const item = (name: string, text: string): Markup => markup`<li><strong>${name}</strong> ${text}</li>`

function eventLine({ on, what }: PublicEvent, words: Words): Markup {
  const day = on === null ? words('pubNoDate') : words.shortDate(on)
  return item(`${day} ${nameEvent(what.kind, words)}`, sayEvent(what, words))
}

const instructionLine = ({ text, agency, dueOn, status }: PublicInstruction, words: Words): Markup =>
  item(sayStatus(status, words), words('saidInstructed', { text, agency, due: words.shortDate(dueOn) }))

/** What became of a task, as the description of a result: simple HTML that platforms let through. */
function descriptionOf({ events, instructions, proposals }: PublicTask, words: Words): string {
  const given = instructions.map((one) => instructionLine(one, words))
  const from = proposals.map(({ sourceTaskId, url }) => markup`<li>${linked(sourceTaskId, url)}</li>`)
  const part = (title: string, lines: readonly Markup[]): Markup | null =>
    lines.length === 0
      ? null
      : markup`<p><strong>${title}</strong></p>
          <ul>
            ${lines}
          </ul>`
  const way = events.map((event) => eventLine(event, words))
  const whole = [part(words('pubWay'), way), part(words('pubInstructions'), given), part(words('pubProposals'), from)]
  return whole.map((one) => one?.text.replaceAll(/\s*\n\s*/g, ' ') ?? '').join('')
}

/** A result as Decidim's accountability component serialises it; `id` is the platform's to give. */
export function decidimResult(task: PublicTask, ids: PlatformIds) {
  const { instructions, proposals, progress, category, title } = task
  const given = instructions.map(({ givenOn }) => givenOn).toSorted()
  const due = instructions.map(({ dueOn }) => dueOn).toSorted()
  return {
    id: null,
    parent: { id: null },
    title: { ko: title, en: title },
    description: every((words) => descriptionOf(task, words)),
    start_date: given[0] ?? null,
    end_date: due.at(-1) ?? null,
    category: { id: ids.categories[category] ?? null, name: category },
    status: {
      id: progress.status === null ? null : (ids.statuses[progress.status] ?? null),
      key: progress.status,
      name: progress.status === null ? null : every((words) => sayStatus(progress.status ?? 'onTrack', words)),
    },
    progress: progress.percent,
    proposal_urls: proposals.flatMap(({ url }) => url ?? []),
  }
}
type DecidimResult = ReturnType<typeof decidimResult>

/**
 * Decidim's importer takes the last digit alone of each address for the proposal's id (`/\d$/`), and would link proposal
 * 7 for one that ends in 1207: only an address whose number is one digit long goes into the column.
 */
const importable = (url: string): boolean => /(?<!\d)\d$/.test(url)

type Cell = string | number | null

const field = (value: Cell): string => {
  const text = value === null ? '' : String(value)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as Ruby's CSV reads it, with Decidim's separator. No byte order mark: it would become part of the first head. */
const semicolons = (lines: readonly (readonly Cell[])[]): string =>
  lines.map((cells) => `${cells.map(field).join(';')}\r\n`).join('')

const decidimHead =
  'id parent/id title/ko title/en description/ko description/en start_date end_date category/id status/id progress proposal_urls'.split(
    ' ',
  )

/** The results as Decidim's import of accountability takes them. An id would overwrite the result that has it: it stays empty. */
export const decidimCsv = (results: readonly DecidimResult[]): string =>
  semicolons([
    decidimHead,
    ...results.map((one) => [
      one.id,
      one.parent.id,
      ...publicLocales.map((locale) => one.title[locale]),
      ...publicLocales.map((locale) => one.description[locale]),
      one.start_date,
      one.end_date,
      one.category.id,
      one.status.id,
      one.progress,
      one.proposal_urls.filter(importable).join(';'),
    ]),
  ])

/** Characters of a milestone's title in CONSUL; counted here in UTF-16, which is never fewer. */
const longestTitle = 80

function cut(text: string): string {
  if (text.length <= longestTitle) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('ko', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > longestTitle - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A task's dated events as milestones of CONSUL; the newest carries how the task stands now. */
export function consulMilestones({ events, proposals, progress }: PublicTask) {
  const dated = events.filter(({ on }) => on !== null)
  return dated.map(({ on, what }, index) => ({
    milestoneable_id: proposals[0]?.sourceTaskId ?? null,
    publication_date: on,
    status: index === dated.length - 1 ? progress.status : null,
    translations: every((words) => {
      const said = sayEvent(what, words)
      return { title: cut(`${nameEvent(what.kind, words)}: ${said}`), description: markup`<p>${said}</p>`.text }
    }),
  }))
}
type ConsulMilestone = ReturnType<typeof consulMilestones>[number]

export const consulCsv = (milestones: readonly ConsulMilestone[], locale: Locale): string => {
  const words = wordsOf(locale)
  return semicolons([
    ['milestoneable_id', 'title', 'description', 'publication_date', 'status'],
    ...milestones.map(({ milestoneable_id, publication_date, status, translations }) => [
      milestoneable_id,
      translations[locale].title,
      translations[locale].description,
      publication_date,
      status === null ? null : sayStatus(status, words),
    ]),
  ])
}
