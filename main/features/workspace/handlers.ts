import type { Store } from '#main/database/store.ts'
import type { Events, JobControl } from '#main/events.ts'
import { ask, capabilitiesOf, type Host } from '#main/hosts/host.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { Settings, WorkspaceStatus } from '#shared/contract/workspace.ts'
import type { SettingsKeeper } from './settings.ts'

export interface WorkspaceDeps {
  readonly store: Store
  readonly events: Events
  readonly settings: SettingsKeeper
  readonly host: Host
  readonly folder: string
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

  async function status(): Promise<WorkspaceStatus> {
    const first = (await store.db('journal').orderBy('seq').first('action')) as { action: string } | undefined
    return {
      folder: deps.folder,
      version: deps.version,
      fresh: first === undefined,
      sample: first?.action === 'workspace.openSample',
      settings: settings.current(),
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
    async saveSettings(next) {
      await store.write(async (trx, journal) => {
        await settings.save(trx, next)
        await journal.append({
          action: 'workspace.saveSettings',
          subject: { kind: 'workspace', id: 'workspace' },
          data: next,
        })
      })
      events.changed('workspace', 'journal')
      return status()
    },
    reveal: () => ask('openFile', deps.host, deps.folder),
  }
}
