import type { PublicBundle, PublicTask } from '#main/exporters/publication/public-task.ts'
import { personalDataIn, type PersonalFinding } from '#shared/domain/personal-data.ts'
import type { PublicPart } from '#shared/domain/public-parts.ts'

export interface PlacedFinding extends PersonalFinding {
  /** number of the task; null for the bundle's own texts */
  readonly number: number | null
  readonly part: PublicPart
}

type Text = readonly [PublicPart, string]

const textsOf = (part: PublicPart, value: object): Text[] =>
  Object.values(value).flatMap((one: unknown): Text[] => (typeof one === 'string' ? [[part, one]] : []))

function taskTexts({ title, category, proposals, events, instructions }: PublicTask): Text[] {
  return [
    ['title', title],
    ['category', category],
    ...proposals.flatMap((proposal) => textsOf('proposal', proposal)),
    ...events.flatMap(({ what }) => textsOf(what.kind, what)),
    ...instructions.flatMap(({ text, agency, supporting, milestones }): Text[] => [
      ...[text, agency, ...supporting].map((one): Text => ['instruction', one]),
      ...milestones.map((milestone): Text => ['milestone', milestone.title]),
    ]),
  ]
}

const search = (number: number | null, texts: readonly Text[]): PlacedFinding[] =>
  texts.flatMap(([part, text]) => personalDataIn(text).map((found) => ({ ...found, number, part })))

/** Everything in a bundle that has the shape of personal data; dates, ids and hashes of the program are not texts. */
export function scanBundle({ round, organisation, tasks }: PublicBundle): PlacedFinding[] {
  return [
    ...search(null, [...(round === null ? [] : textsOf('round', round)), ...textsOf('organisation', organisation)]),
    ...tasks.flatMap((task) => search(task.number, taskTexts(task))),
  ]
}
