import type { Knex } from 'knex'
import type { PaperCell } from '#shared/domain/double-entry.ts'

export type Typing = 1 | 2

/** One person's entry of one member's paper sheet. */
export interface PaperTyping {
  readonly id: string
  readonly memberId: string
  readonly typing: Typing
  readonly typist: string
  readonly cells: readonly PaperCell[]
  readonly rubricVersion: number
  readonly at: number
}

interface TypingRow {
  id: string
  session_id: string
  member_id: string
  typing: Typing
  typist: string
  cells: string
  rubric_version: number
  at: number
}

const toTyping = (row: TypingRow): PaperTyping => ({
  id: row.id,
  memberId: row.member_id,
  typing: row.typing,
  typist: row.typist,
  cells: JSON.parse(row.cells) as PaperCell[],
  rubricVersion: row.rubric_version,
  at: row.at,
})

export async function typingsOf(db: Knex, sessionId: string): Promise<PaperTyping[]> {
  const rows = (await db('paper_typing').where({ session_id: sessionId }).orderBy('id')) as TypingRow[]
  return rows.map(toTyping)
}

export async function saveTyping(trx: Knex.Transaction, sessionId: string, typing: PaperTyping): Promise<void> {
  const row: TypingRow = {
    id: typing.id,
    session_id: sessionId,
    member_id: typing.memberId,
    typing: typing.typing,
    typist: typing.typist,
    cells: JSON.stringify(typing.cells),
    rubric_version: typing.rubricVersion,
    at: typing.at,
  }
  await trx('paper_typing').insert(row).onConflict('id').merge()
}

/** When each member's sheet was last stored, as the journal has it: from then on the differences of its typings are settled. */
export async function storedAt(db: Knex, sessionId: string): Promise<Map<string, number>> {
  const rows = (await db('journal')
    .where({ subject_id: sessionId, action: 'committee.storePaper' })
    .orderBy('seq')
    .select('at', 'data')) as { at: number; data: string }[]
  return new Map(rows.map(({ at, data }) => [(JSON.parse(data) as { memberId: string }).memberId, at]))
}
