import { join } from 'node:path'
import { writeFileSafely } from '#main/exporters/write-file.ts'
import type { FileRef } from '#shared/contract/base.ts'
import { translator } from '#shared/i18n/index.ts'
import type { EvaluationDeps } from './deps.ts'
import { readGroupDetail } from './detail.ts'
import { applicantsOf } from './repository.ts'

/** A cell that a spreadsheet would take for a formula is marked as text. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (text: string): string => `"${safe(text).replaceAll('"', '""')}"`

/** The panel as a CSV file; what the pool's file says of people beside their categories only where asked for. */
export async function exportPanel(deps: EvaluationDeps, groupId: string, personal: boolean): Promise<FileRef> {
  const t = translator(deps.settings.current().locale)
  const { group, categories, panel } = await readGroupDetail(deps.store.db, groupId)
  const people = new Map((await applicantsOf(deps.store.db, groupId)).map((row) => [row.id, row]))
  const privateOf = (id: string): Record<string, string> =>
    personal
      ? {
          id: people.get(id)?.source_key ?? '',
          ...(JSON.parse(people.get(id)?.personal ?? '{}') as Record<string, string>),
        }
      : {}
  const titles = [...new Set(panel.flatMap(({ applicantId }) => Object.keys(privateOf(applicantId))))]
  const head = [t('evaluation:panel.pseudonym'), t('evaluation:panel.state'), ...categories, ...titles]
  const rows = panel.map(({ applicantId, pseudonym, state, values }) => {
    const own = privateOf(applicantId)
    return [
      pseudonym,
      t(`evaluation:state.${state}`),
      ...categories.map((name) => values[name] ?? ''),
      ...titles.map((title) => own[title] ?? ''),
    ]
  })
  // A byte order mark: spreadsheets take Korean for another encoding without it.
  const text = `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
  const folder = join(deps.folder, 'documents')
  const written = await writeFileSafely(folder, `${group.name} ${t('evaluation:panel.title')}.csv`, Buffer.from(text))
  const file = { id: deps.ids(), name: written.name, size: written.size, sha256: written.sha256 }
  deps.files.hold({ ...file, path: written.path })
  await deps.store.write((_trx, journal) =>
    journal.append({
      action: 'evaluation.exportPanel',
      subject: { kind: 'evaluationGroup', id: groupId },
      data: { file, personal, people: rows.length },
    }),
  )
  deps.events.changed('journal')
  return file
}
