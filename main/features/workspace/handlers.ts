import type { Store } from '#main/database/store.ts'
import type { Events, JobControl } from '#main/events.ts'
import { checkKept, keptPath } from '#main/features/attachments/keep.ts'
import type { Files } from '#main/files.ts'
import { ask, capabilitiesOf, type Host } from '#main/hosts/host.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { StartWorker } from '#main/workers.ts'
import type { FileRef, Locale } from '#shared/contract/base.ts'
import type { Settings, WorkspaceStatus } from '#shared/contract/workspace.ts'
import { takeEmblem } from './emblem.ts'
import type { SettingsKeeper } from './settings.ts'

export interface WorkspaceDeps {
  readonly store: Store
  readonly events: Events
  readonly settings: SettingsKeeper
  readonly host: Host
  readonly folder: string
  readonly files: Files
  readonly startWorker: StartWorker
  readonly version: string
  /** Builds the authored sample year through the program's own use cases; `begin` comes first, with its settings. */
  readonly buildSample: (
    locale: Locale,
    control: JobControl,
    begin: (settings: Partial<Settings>) => Promise<void>,
  ) => Promise<void>
}

export function workspaceHandlers(deps: WorkspaceDeps): Handlers<Contract['workspace']> {
  const { store, settings, events } = deps

  async function emblemFile(): Promise<FileRef | null> {
    const { emblem } = settings.current()
    if (emblem === null || (await checkKept(deps.folder, emblem.sha256)) !== 'none') return null
    const { name, size, sha256 } = emblem
    const file = { id: `emblem-${sha256}`, name, size, sha256 }
    deps.files.hold({ ...file, path: keptPath(deps.folder, sha256) })
    return file
  }

  async function change(action: string, next: Settings): Promise<WorkspaceStatus> {
    await store.write(async (trx, journal) => {
      await settings.save(trx, next)
      await journal.append({ action, subject: { kind: 'workspace', id: 'workspace' }, data: next })
    })
    events.changed('workspace', 'documents', 'journal')
    return status()
  }

  async function status(): Promise<WorkspaceStatus> {
    const first = (await store.db('journal').orderBy('seq').first('action')) as { action: string } | undefined
    return {
      folder: deps.folder,
      version: deps.version,
      fresh: first === undefined,
      sample: first?.action === 'workspace.openSample',
      settings: settings.current(),
      emblem: await emblemFile(),
      capabilities: capabilitiesOf(deps.host),
    }
  }

  async function begin(action: string, changes: Partial<Settings>): Promise<void> {
    if (!(await status()).fresh) throw new DeskError('WORKSPACE_NOT_EMPTY')
    const next = { ...settings.current(), ...changes }
    await store.write(async (trx, journal) => {
      await settings.save(trx, next)
      await journal.append({ action, subject: { kind: 'workspace', id: 'workspace' }, data: next })
    })
  }

  return {
    status,
    async openSample({ locale, jobId }, { signal }) {
      await events.job(jobId, 'sample', 'steps', signal, async (control) => {
        if (!(await status()).fresh) throw new DeskError('WORKSPACE_NOT_EMPTY')
        try {
          await deps.buildSample(locale, control, (changes) => begin('workspace.openSample', { ...changes, locale }))
        } catch (error) {
          await store.clear()
          await settings.load(store)
          throw error
        }
      })
      events.changed('workspace', 'tasks', 'votes', 'committee', 'meeting', 'documents', 'journal')
      return status()
    },
    async startEmpty({ locale }) {
      await begin('workspace.startEmpty', { locale })
      events.changed('workspace', 'journal')
      return status()
    },
    saveSettings: (next) => change('workspace.saveSettings', { ...next, emblem: settings.current().emblem }),
    async setEmblem({ fileId }, { signal }) {
      const emblem = fileId === null ? null : await takeEmblem(deps, deps.files.get(fileId), signal)
      return change('workspace.setEmblem', { ...settings.current(), emblem })
    },
    reveal: () => ask('openFile', deps.host, deps.folder),
  }
}
