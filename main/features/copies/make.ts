import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { wordsOf } from '#main/documents/words.ts'
import type { JobControl } from '#main/events.ts'
import { writeFolderSafely } from '#main/exporters/write-folder.ts'
import { copyTree, type PrintDeps } from '#main/features/documents/printed.ts'
import { koreaDate } from '#main/korea-time.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { planCopies, type Recipient } from '#shared/domain/copies.ts'
import { type CopyAsked, type MadeCopy, writeAllCopies } from './files.ts'
import { type KnownRecipient, recipientsOf } from './recipients.ts'
import { insertCopies, journalSubject, lastNumber, type StoredCopy } from './repository.ts'

export interface MakeDeps extends PrintDeps {
  readonly clock: () => number
  readonly ids: () => string
}

interface Run {
  readonly asked: CopyAsked
  readonly title: string
  readonly folder: string
  readonly at: number
  readonly known: ReadonlyMap<string, KnownRecipient>
}

const toStored = (
  { asked: { kind, subjectId, locale }, title, folder, at, known }: Run,
  { planned: { number, memberId, name }, fileName, pages, size, sha256 }: MadeCopy,
  id: string,
): StoredCopy => ({
  folder,
  copy: {
    id,
    kind,
    subjectId,
    number,
    memberId,
    name,
    withheld: [...(known.get(memberId ?? '')?.withheld ?? [])],
    locale,
    title,
    file: { id, name: fileName, size, sha256 },
    pages,
    at,
    givenOn: null,
    givenHow: null,
    returnedOn: null,
  },
})

async function save({ store }: MakeDeps, { asked, folder }: Run, list: readonly StoredCopy[]): Promise<void> {
  await store.write(async (trx, journal) => {
    await insertCopies(trx, list)
    await journal.append({
      action: 'copies.make',
      subject: journalSubject(asked),
      data: { folder, copies: list.map(({ copy }) => copy) },
    })
  })
}

/** Makes a copy a recipient in a folder of their own, and enters them in the log; all of it or nothing. */
export async function makeCopies(
  deps: MakeDeps,
  documents: string,
  asked: CopyAsked,
  recipients: readonly Recipient[],
  control: JobControl,
): Promise<StoredCopy[]> {
  const known = new Map((await recipientsOf(deps, asked)).map((one) => [one.memberId, one]))
  const stranger = recipients.find(({ memberId }) => memberId !== null && !known.has(memberId))
  if (stranger) throw new DeskError('NOT_FOUND', { name: stranger.name })
  const recusals = new Map([...known].map(([id, { withheld }]) => [id, withheld.map(({ itemId }) => itemId)]))
  const planned = planCopies(recipients, recusals, await lastNumber(deps.store.db, asked))
  const { meta } = await copyTree(deps, asked, [])
  const at = deps.clock()
  const name = wordsOf(asked.locale)('copyFolder', { title: meta.title, date: koreaDate(at) })
  const treeWithout = (withheld: readonly string[]) => copyTree(deps, asked, withheld)
  const { folder, result } = await writeFolderSafely(documents, name, (part) =>
    writeAllCopies(deps, { ...asked, meta, treeWithout }, planned, part, control),
  )
  const run: Run = { asked, title: meta.title, folder, at, known }
  const list = result.map((made) => toStored(run, made, deps.ids()))
  try {
    await save(deps, run, list)
  } catch (error) {
    await rm(join(documents, folder), { recursive: true, force: true })
    throw error
  }
  return list
}
