import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { AgendaTemplate } from '#shared/contract/meeting.ts'
import { frameOf } from '#shared/domain/agenda-frame.ts'
import type { MeetingDeps } from './change.ts'
import { allTemplates } from './repository.ts'
import { toTemplate } from './rows.ts'

type TemplateHandlers = Pick<Handlers<Contract['meeting']>, 'templates' | 'saveTemplate' | 'removeTemplate'>

/** Orders of a meeting kept under a name, to begin the next with. */
export function templateHandlers({ store, events, clock, ids }: MeetingDeps): TemplateHandlers {
  const templates = async (): Promise<AgendaTemplate[]> => (await allTemplates(store.db)).map(toTemplate)
  return {
    templates,
    async saveTemplate({ title, items }) {
      const template = { id: ids(), title, items: frameOf(items, ids) }
      await store.write(async (trx, journal) => {
        await trx('agenda_template').insert({ ...template, items: JSON.stringify(template.items), at: clock() })
        await journal.append({
          action: 'meeting.saveTemplate',
          subject: { kind: 'agendaTemplate', id: template.id },
          data: template,
        })
      })
      events.changed('meeting', 'journal')
      return templates()
    },
    async removeTemplate({ id }) {
      await store.write(async (trx, journal) => {
        await trx('agenda_template').where({ id }).delete()
        await journal.append({
          action: 'meeting.removeTemplate',
          subject: { kind: 'agendaTemplate', id },
          data: { id },
        })
      })
      events.changed('meeting', 'journal')
      return templates()
    },
  }
}
