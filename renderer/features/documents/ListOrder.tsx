import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { instructionListOf, instructionListText, instructionOrders } from '#shared/domain/instruction-list.ts'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'

/** Whether a list of instructions stands by agency or by due date. */
export function ListOrder({ subjectId }: { subjectId: string }): ReactNode {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const list = instructionListOf(subjectId)
  if (list === null) return null
  return (
    <div className={css.option}>
      <span>{t('documents:order.label')}</span>
      <Segmented
        label={t('documents:order.label')}
        options={instructionOrders.map((id) => ({ id, label: t(`documents:order.${id}`) }))}
        value={list.order}
        onChange={(order) =>
          navigate(`/documents/instructions/${encodeURIComponent(instructionListText({ ...list, order }))}`)
        }
      />
    </div>
  )
}
