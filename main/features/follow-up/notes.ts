import type { Knex } from 'knex'
import type { JournalWriter } from '#main/database/journal.ts'
import { keepEvidence, type Evidence } from '#main/features/forum/import/evidence.ts'
import { hashOfFile, type HeldFile } from '#main/files.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { NoteKind } from '#shared/domain/follow-up.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { FollowUpDeps } from './deps.ts'
import { instructionRow, milestoneRows } from './repository.ts'
import type { NoteRow } from './rows.ts'

type Handled = Handlers<Contract['followUp']>
type NewNote = Parameters<Handled['addNote']>[0]

interface Kept extends HeldFile {
  readonly sha256: string
}

/** Digests of the very bytes: what a host said of a file may be older than the file. */
const digest = ({ path, name }: HeldFile): Promise<string> =>
  hashOfFile(path).catch((cause: unknown) => {
    throw new DeskError('FILE_NOT_READABLE', { name, detail: String((cause as { code?: unknown }).code) }, { cause })
  })

/** A stop needs its reason; a milestone reached needs its milestone, and only that kind has one. */
function assertSaid({ kind, text, milestoneId, on }: NewNote, title: string, today: string): void {
  if (on > today) throw new DeskError('NOTE_IN_FUTURE', { date: on, today })
  if (kind === 'stopped' && text === '') throw new DeskError('MISSING_REASON', { name: title })
  if ((kind === 'milestone') !== (milestoneId !== null)) throw new DeskError('BAD_INPUT', { where: 'milestoneId' })
  if (text === '' && kind === 'progress') throw new DeskError('BAD_INPUT', { where: 'text' })
}

interface WrittenNote {
  readonly instructionId: string
  readonly on: string
  readonly kind: NoteKind
  readonly text: string
  readonly milestoneId: string | null
  readonly source: 'desk' | 'sheet'
}

/** A note with its files as one entry of the journal, which also covers what `alongside` writes. */
export async function writeNote(
  trx: Knex.Transaction,
  journal: JournalWriter,
  { ids, clock }: Pick<FollowUpDeps, 'ids' | 'clock'>,
  note: WrittenNote,
  files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[],
  alongside: (noteId: string) => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<void> {
  const id = ids()
  const { instructionId, on, kind, text, milestoneId, source } = note
  await trx('progress_note').insert({
    id,
    instruction_id: instructionId,
    on_date: on,
    kind,
    text,
    milestone_id: milestoneId,
    source,
    withdrawn: null,
    at: clock(),
  })
  for (const [position, { name, size, sha256 }] of files.entries())
    await trx('note_file').insert({ id: ids(), note_id: id, position, name, size, sha256 })
  await alongside(id)
  await journal.append({
    action: 'followUp.addNote',
    subject: { kind: 'instruction', id: instructionId },
    reason: kind === 'stopped' ? text : null,
    data: { id, on, kind, text, milestoneId, files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })) },
  })
}

async function insertNote(deps: FollowUpDeps, input: NewNote, kept: readonly Kept[]): Promise<void> {
  const { instructionId, milestoneId } = input
  await deps.store.write(async (trx, journal) => {
    const row = await instructionRow(trx, instructionId)
    assertSaid(input, row.text.slice(0, 80), koreaDate(deps.clock()))
    const known = await milestoneRows(trx, instructionId)
    if (milestoneId !== null && !known.some((one) => one.id === milestoneId))
      throw new DeskError('NOT_FOUND', { name: milestoneId })
    await writeNote(trx, journal, deps, { ...input, source: 'desk' }, kept)
  })
}

/** Writes a note; its files are copied first, and taken back where it cannot be written. */
export async function addNote(deps: FollowUpDeps, input: NewNote): Promise<void> {
  const kept: Kept[] = []
  const copies: Evidence[] = []
  try {
    for (const fileId of new Set(input.fileIds)) {
      const held = deps.files.get(fileId)
      const sha256 = await digest(held)
      copies.push(await keepEvidence(deps.folder, held.path, held.name, sha256))
      kept.push({ ...held, sha256 })
    }
    await insertNote(deps, input, kept)
  } catch (error) {
    for (const copy of copies) await copy.undo()
    throw error
  }
}

/** Takes a note back, as one entry of the journal. */
export async function writeWithdrawal(
  trx: Knex.Transaction,
  journal: JournalWriter,
  noteId: string,
  reason: string,
): Promise<void> {
  const note = (await trx('progress_note').where({ id: noteId }).first()) as NoteRow | undefined
  if (!note || note.withdrawn !== null) throw new DeskError('NOT_FOUND', { name: noteId })
  await trx('progress_note').where({ id: noteId }).update({ withdrawn: reason })
  await journal.append({
    action: 'followUp.withdrawNote',
    subject: { kind: 'instruction', id: note.instruction_id },
    reason,
    data: { id: noteId, on: note.on_date, kind: note.kind, text: note.text },
  })
}

export async function withdrawNote(
  { store }: FollowUpDeps,
  { instructionId, noteId, reason }: Parameters<Handled['withdrawNote']>[0],
): Promise<void> {
  await store.write(async (trx, journal) => {
    const own = (await trx('progress_note').where({ id: noteId, instruction_id: instructionId }).first('id')) as unknown
    if (!own) throw new DeskError('NOT_FOUND', { name: noteId })
    await writeWithdrawal(trx, journal, noteId, reason)
  })
}
