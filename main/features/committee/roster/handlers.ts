import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import type { Files } from '#main/files.ts'
import type { StartWorker } from '#main/workers.ts'
import type { Member } from '#shared/contract/committee.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { RosterPreview, RosterRowDto } from '#shared/contract/roster.ts'
import { canonicalJson } from '#shared/domain/journal.ts'
import { planRoster } from '#shared/domain/roster.ts'
import type { RosterRow } from '#shared/domain/roster.ts'
import type { CommitteeDeps } from '../deps.ts'
import { putMembers } from '../members.ts'
import { allMembers } from '../repository.ts'
import { toMember } from '../rows.ts'
import { readList } from './read-list.ts'
import type { RosterList } from './read-list.ts'

export interface RosterDeps extends CommitteeDeps {
  readonly files: Files
  readonly startWorker: StartWorker
}

interface Plan {
  readonly rows: readonly RosterRow[]
  readonly known: readonly Member[]
  readonly digest: string
}

async function planOf(db: Knex, list: RosterList): Promise<Plan> {
  const known = (await allMembers(db)).map(toMember)
  const rows = planRoster(list.lines, known)
  // What is stored now belongs to what was shown: a change in between is a conflict.
  return { rows, known, digest: sha256(canonicalJson({ rows, known })) }
}

const countsOf = (rows: readonly RosterRow[]) => {
  const count = (becomes: RosterRow['becomes']): number => rows.filter((row) => row.becomes === becomes).length
  return { new: count('new'), changed: count('changed'), same: count('same'), setAside: count('setAside') }
}

function toDto(row: RosterRow, known: readonly Member[]): RosterRowDto {
  const { line, name, becomes, member, problems } = row
  const before = known.find(({ id }) => id === row.id)
  return {
    line,
    name,
    becomes,
    member,
    changes: row.changed.map((field) => ({
      field,
      before: String(before?.[field] ?? ''),
      after: String(member?.[field] ?? ''),
    })),
    problems: [...problems],
  }
}

function toPreview(list: RosterList, plan: Plan): Omit<RosterPreview, 'file'> {
  const named = new Set(plan.rows.map(({ id }) => id))
  return {
    sheet: list.sheet,
    encoding: list.encoding,
    columns: [...list.columns],
    rows: plan.rows.map((row) => toDto(row, plan.known)),
    counts: { ...countsOf(plan.rows), untouched: plan.known.filter(({ id }) => !named.has(id)).length },
    digest: plan.digest,
  }
}

export function rosterHandlers(deps: RosterDeps): Handlers<Contract['roster']> {
  const { store, events, files, ids } = deps
  const read = (fileId: string, jobId: string, signal: AbortSignal | undefined): Promise<RosterList> =>
    events.job(jobId, 'import', 'rows', signal, (control) =>
      readList(deps.startWorker, files.get(fileId), control.signal),
    )

  async function save(trx: Knex.Transaction, { rows }: Plan): Promise<Member[]> {
    const members = rows.flatMap(({ id, member, becomes }) =>
      member !== null && (becomes === 'new' || becomes === 'changed') ? [{ id: id ?? ids(), ...member }] : [],
    )
    await putMembers(trx, deps, members)
    return members
  }

  return {
    async preview({ fileId, jobId }, { signal }) {
      const { id, name, size, sha256: hash } = files.get(fileId)
      const list = await read(fileId, jobId, signal)
      return { file: { id, name, size, sha256: hash }, ...toPreview(list, await planOf(store.db, list)) }
    },

    async run({ fileId, digest, jobId }, { signal }) {
      const list = await read(fileId, jobId, signal)
      const { name } = files.get(fileId)
      const counts = await store.write(async (trx, journal) => {
        const plan = await planOf(trx, list)
        if (plan.digest !== digest) throw new DeskError('CONFLICT', { name })
        const members = await save(trx, plan)
        await journal.append({
          action: 'committee.importMembers',
          subject: { kind: 'members', id: 'members' },
          data: { file: name, counts: countsOf(plan.rows), members },
        })
        return countsOf(plan.rows)
      })
      events.changed('committee', 'journal')
      return counts
    },
  }
}
