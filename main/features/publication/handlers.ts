import { join } from 'node:path'
import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import { type Bundle, makeBundle } from '#main/exporters/publication/bundle.ts'
import { writeFileSafely } from '#main/exporters/write-file.ts'
import type { Files } from '#main/files.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { HistorySources } from '#main/features/thread/history.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Finding, Publication, PublicationChoice, PublicationPreview } from '#shared/contract/publication.ts'
import { type Gathered, gatherPublication, publicationSubjects } from './gather.ts'
import {
  insertPublication,
  readPlatformIds,
  storedPublication,
  storedPublications,
  type StoredPublication,
  writePlatformIds,
} from './repository.ts'
import { scanBundle } from './scan.ts'

export interface PublicationDeps extends Omit<HistorySources, 'db'> {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly settings: SettingsKeeper
  readonly folder: string
  /** epoch milliseconds */
  readonly clock: () => number
  readonly ids: () => string
}

interface Made extends Gathered {
  readonly made: Bundle
  readonly findings: readonly Finding[]
}

const listed = ({ files }: Bundle): StoredPublication['manifest'] => files.map(({ path, sha256 }) => ({ path, sha256 }))

function findingsOf({ bundle, tasks }: Gathered): Finding[] {
  const idOf = new Map(tasks.map(({ number, taskId }) => [number, taskId]))
  return scanBundle(bundle).map((found) => ({
    ...found,
    taskId: found.number === null ? null : (idOf.get(found.number) ?? null),
  }))
}

async function make(deps: PublicationDeps, choice: PublicationChoice, asOf: string): Promise<Made> {
  const gathered = await gatherPublication({ ...deps, db: deps.store.db }, choice, asOf)
  return { ...gathered, made: makeBundle(gathered.bundle), findings: findingsOf(gathered) }
}

function refusePersonal(findings: readonly Finding[]): void {
  const [first] = findings
  if (first === undefined) return
  const place = first.number === null ? first.part : `${first.number}: ${first.part}`
  throw new DeskError('PUBLICATION_PERSONAL', { found: findings.length, place })
}

function previewOf(
  { title, tasks, bundle, made, findings }: Made,
  leaveOut: readonly string[],
  last: StoredPublication | undefined,
): PublicationPreview {
  const before = new Map(last?.manifest.map(({ path, sha256 }) => [path, sha256]))
  return {
    title,
    asOf: bundle.asOf,
    sha256: made.sha256,
    size: made.zip.byteLength,
    tasks: tasks.map((task) => ({ ...task, leftOut: leaveOut.includes(task.taskId) })),
    files: made.files.map(({ path, size, sha256 }) => {
      const known = before.get(path)
      return { path, size, sha256, state: known === undefined ? 'new' : known === sha256 ? 'same' : 'changed' }
    }),
    findings: [...findings],
  }
}

/** What goes back to the Forum: seen first, byte for byte, then written and journalled. */
export function publicationHandlers(deps: PublicationDeps): Handlers<Contract['publication']> {
  const { store, events, files, clock } = deps
  const folder = join(deps.folder, 'publications')
  const today = (): string => koreaDate(clock())
  const hold = ({ file }: Publication): void => files.hold({ ...file, path: join(folder, file.name) })

  async function lastOf({ kind, subjectId }: PublicationChoice): Promise<StoredPublication | undefined> {
    return (await storedPublications(store.db)).find(
      ({ publication }) => publication.kind === kind && publication.subjectId === subjectId,
    )
  }

  async function write(choice: PublicationChoice, { title, tasks, bundle, made }: Made): Promise<Publication> {
    const { kind, subjectId, words, leaveOut } = choice
    const written = await writeFileSafely(folder, `${title} ${bundle.asOf}.zip`, made.zip)
    const id = deps.ids()
    const publication: Publication = {
      id,
      kind,
      subjectId,
      title,
      asOf: bundle.asOf,
      words,
      leaveOut,
      taskIds: tasks.map(({ taskId }) => taskId).filter((taskId) => !leaveOut.includes(taskId)),
      files: made.files.length,
      file: { id, name: written.name, size: written.size, sha256: written.sha256 },
      at: clock(),
    }
    await store.write(async (trx, journal) => {
      await insertPublication(trx, { publication, manifest: listed(made) })
      await journal.append({ action: 'publication.publish', subject: { kind: 'publication', id }, data: publication })
    })
    return publication
  }

  return {
    subjects: () => publicationSubjects(store.db),
    preview: async (choice) => previewOf(await make(deps, choice, today()), choice.leaveOut, await lastOf(choice)),
    async file({ path, ...choice }) {
      const { made } = await make(deps, choice, today())
      const file = made.files.find((one) => one.path === path)
      if (!file) throw new DeskError('NOT_FOUND', { name: path })
      return { text: file.text }
    },
    async publish({ jobId, sha256, ...choice }, { signal }) {
      const publication = await events.job(jobId, 'document', 'steps', signal, async (control) => {
        const made = await make(deps, choice, today())
        refusePersonal(made.findings)
        if (made.made.sha256 !== sha256) throw new DeskError('PUBLICATION_CHANGED')
        control.signal.throwIfAborted()
        return write(choice, made)
      })
      hold(publication)
      events.changed('documents', 'journal')
      return publication
    },
    async list() {
      const all = (await storedPublications(store.db)).map(({ publication }) => publication)
      all.forEach(hold)
      return all
    },
    async again({ id }) {
      const { publication, manifest } = await storedPublication(store.db, id)
      const { made } = await make(deps, publication, publication.asOf)
      const now = new Map(listed(made).map(({ path, sha256 }) => [path, sha256]))
      const before = new Map(manifest.map(({ path, sha256 }) => [path, sha256]))
      const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
        (path) => now.get(path) !== before.get(path),
      )
      return { same: made.sha256 === publication.file.sha256, changed }
    },
    platformIds: () => readPlatformIds(store.db),
    async savePlatformIds(ids) {
      await store.write(async (trx, journal) => {
        const before = await readPlatformIds(trx)
        await writePlatformIds(trx, ids)
        await journal.append({
          action: 'publication.platformIds',
          subject: { kind: 'publication', id: 'decidim' },
          data: { before, after: ids },
        })
      })
      events.changed('journal')
      return ids
    },
  }
}
