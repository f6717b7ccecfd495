import type { AgendaChange, AgendaDifference, ComparedField } from '#shared/domain/agenda-compare.ts'
import type { Translate } from '#shared/i18n/index.ts'

const long: ReadonlySet<ComparedField> = new Set(['points', 'notes'])

function sayField(t: Translate, { field, from, to }: Extract<AgendaChange, { kind: 'field' }>): string {
  const name = t(`agenda:field.${field === 'title' ? 'itemTitle' : field}`)
  if (long.has(field)) return t('agenda:diff.text', { name })
  if (field === 'minutes') return t('agenda:diff.minutes', { from, to })
  const none = t('common:none')
  return t('agenda:diff.field', { name, from: from === '' ? none : from, to: to === '' ? none : to })
}

const sayChange = (t: Translate, change: AgendaChange): string =>
  change.kind === 'field'
    ? sayField(t, change)
    : t(`agenda:diff.${change.kind}`, {
        from: 'from' in change ? change.from : 0,
        to: 'to' in change ? change.to : 0,
      })

/** One sentence an item: 'Item 4 “Title”: moved to 2; minutes 10 to 15'. */
export function sayDifference(t: Translate, { before, after, title, changes }: AgendaDifference): string {
  const said = changes.map((change) => sayChange(t, change)).join(t('agenda:diff.and'))
  return t('agenda:diff.item', { place: before ?? after ?? 0, title, said })
}
