import type { ReactNode } from 'react'
import type { InstructionRow, ResultItem } from '#shared/contract/follow-up.ts'
import { Button } from '#renderer/ui/Button.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './FollowUp.module.css'

interface ResultTableProps {
  readonly items: readonly ResultItem[]
  readonly instructions: readonly InstructionRow[]
  readonly onResult: (item: ResultItem) => void
  readonly onInstruct: (item: ResultItem) => void
}

/** The agenda as it was handed out, each item with what became of it. */
export function ResultTable({ items, instructions, onResult, onInstruct }: ResultTableProps): ReactNode {
  const { t, formatNumber } = useWords()
  return (
    <div className={css.scroll}>
      <table className={css.table} aria-label={t('followUp:results')}>
        <thead>
          <tr>
            <th scope="col">{t('followUp:result.item')}</th>
            <th scope="col">{t('followUp:result.agency')}</th>
            <th scope="col">{t('followUp:result.outcome')}</th>
            <th scope="col">{t('followUp:result.instructions')}</th>
            <th scope="col">{t('followUp:result.action')}</th>
          </tr>
        </thead>
        <tbody>
          {items
            .filter(({ kind }) => kind !== 'section')
            .map((item) => (
              <tr key={item.itemId} data-withdrawn={item.withdrawn}>
                <th scope="row">
                  {item.label} {item.title}
                </th>
                <td>{item.leadAgency}</td>
                <td>
                  <Outcome item={item} />
                </td>
                <td className={layout.figure}>
                  {formatNumber(instructions.filter(({ itemId }) => itemId === item.itemId).length)}
                </td>
                <td>
                  <span className={css.actions}>
                    {item.needed && (
                      <Button
                        small
                        aria-label={t('followUp:result.recordOf', { item: item.title })}
                        onPress={() => onResult(item)}
                      >
                        {t('followUp:result.record')}
                      </Button>
                    )}
                    <Button
                      small
                      icon="plus"
                      aria-label={t('followUp:result.instructOf', { item: item.title })}
                      onPress={() => onInstruct(item)}
                    >
                      {t('followUp:result.instruct')}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

function Outcome({ item }: { item: ResultItem }): ReactNode {
  const { t } = useWords()
  if (item.outcome !== null)
    return (
      <>
        <Badge tone="success">{t(`followUp:outcome.${item.outcome}`)}</Badge>
        {item.note !== '' && <p>{item.note}</p>}
      </>
    )
  if (item.reason !== '')
    return (
      <>
        <Badge>{t('followUp:result.noOutcome')}</Badge>
        <p>{item.reason}</p>
      </>
    )
  if (item.withdrawn) return <span className={layout.quiet}>{t('followUp:result.withdrawn')}</span>
  return item.needed ? (
    <Badge tone="warning">{t('followUp:result.missing')}</Badge>
  ) : (
    <span className={layout.quiet}>{t('followUp:result.notNeeded')}</span>
  )
}
