import { createHash } from 'node:crypto'
import type { Choice } from '#shared/domain/terms.ts'
import type { ChoiceWords, FieldColumns, MappedHolds } from '#shared/domain/mapping.ts'
import type { AsideFormat, TaskFormat, VoteFormat } from './format.ts'
import { genericTasks, genericVotes } from './generic.ts'
import { meaningOf } from './loomio.ts'
import { normalise } from './formats.ts'

/** What a person said of a table that no format knows: a plain value, so that it can go to another thread. */
export interface Mapping {
  readonly fingerprint: string
  readonly holds: MappedHolds
  readonly fields: FieldColumns
  readonly words: ChoiceWords
}

/** Columns the program itself put before those of a table (see corrections.ts). */
export const isOwnColumn = (column: string): boolean => /^desk_(file|line|reason)$/.test(normalise(column))

/** A head's fingerprint: its columns by name, in whatever order they stand. */
export function fingerprintOf(columns: readonly string[]): string {
  const names = columns.filter((column) => column !== '' && !isOwnColumn(column)).map(normalise)
  return createHash('sha256').update(JSON.stringify(names.toSorted())).digest('hex')
}

/** A table that nobody has told the columns of yet: shown, so that somebody can. */
export const unknownTable: AsideFormat = { id: 'unknown', holds: 'summary', recognises: () => false }

const noColumn = '\u0000' // no column is called that

const placeOf = (fields: FieldColumns, field: string): string | null => {
  const column = (fields as Readonly<Record<string, string | undefined>>)[field]
  return column === undefined ? null : normalise(column)
}

function tasksBy({ fields }: Mapping): TaskFormat {
  return {
    id: 'mapped-tasks',
    holds: 'tasks',
    recognises: () => false,
    read(values, columns) {
      return genericTasks.read((field) => {
        const column = placeOf(fields, field)
        return column === null ? '' : values(column)
      }, columns)
    },
  }
}

/** The person's own words come first: 'O' may mean yes on one board and nothing on another. */
function choiceBy({ yes, no, pass }: ChoiceWords): (text: string) => Choice | null {
  const plain = (word: string): string => word.normalize('NFC').trim().toLowerCase()
  const own = new Map<string, Choice>([
    ...yes.map((word) => [plain(word), 'yes'] as const),
    ...no.map((word) => [plain(word), 'no'] as const),
    ...pass.map((word) => [plain(word), 'pass'] as const),
  ])
  return (text) => own.get(plain(text)) ?? genericVotes.choice(text) ?? meaningOf(text)
}

function votesBy({ fields, words }: Mapping): VoteFormat {
  return {
    ...genericVotes,
    id: 'mapped-votes',
    recognises: () => false,
    columns: {
      task: placeOf(fields, 'source_task_id') ?? noColumn,
      voter: placeOf(fields, 'voter_key') ?? noColumn,
      choice: placeOf(fields, 'choice') ?? noColumn,
      castAt: placeOf(fields, 'cast_at') ?? noColumn,
      revokedAt: placeOf(fields, 'revoked_at'),
    },
    choice: choiceBy(words),
  }
}

export const mappedFormat = (mapping: Mapping): TaskFormat | VoteFormat =>
  mapping.holds === 'tasks' ? tasksBy(mapping) : votesBy(mapping)
