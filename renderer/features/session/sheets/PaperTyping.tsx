import { useMutation, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { PaperCellDto } from '#shared/contract/paper.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { cellKey, readCell } from '../score/grid-model.ts'

interface TypingProps {
  readonly detail: SessionDetail
  readonly memberId: string
  readonly typing: 1 | 2
  readonly onBack: () => void
  readonly onKept: () => void
}

type Texts = ReadonlyMap<string, string>

const textOf = (value: PaperCellDto['value']): string =>
  value === 'empty' ? '' : value === 'abstained' ? '-' : String(value)

/** Enter goes to the next field, as on a numeric pad; Tab does anyway. */
function onEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll('input')]
  fields[fields.indexOf(event.target) + (event.shiftKey ? -1 : 1)]?.focus()
}

/** One person's typing of one paper sheet; what the other typed is not shown. */
export function PaperTyping(props: TypingProps): ReactNode {
  const { orpc } = useDesk()
  const { detail, memberId, typing } = props
  const input = { sessionId: detail.session.id, memberId, typing }
  const typed = useQuery({ ...orpc.paper.typed.queryOptions({ input }), gcTime: 0 })
  if (!typed.data) return <ErrorNotice error={typed.error} />
  const start = new Map(typed.data.cells.map((cell) => [cellKey(cell.itemId, cell.criterionId), textOf(cell.value)]))
  return <Form {...props} start={start} startTypist={typed.data.typist} />
}

function Form({
  detail,
  memberId,
  typing,
  start,
  startTypist,
  onBack,
  onKept,
}: TypingProps & { start: Texts; startTypist: string }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [typist, setTypist] = useState(startTypist)
  const [texts, setTexts] = useState<Texts>(start)
  const keep = useMutation(orpc.paper.type.mutationOptions({ onSuccess: onKept }))
  const { rubric } = detail
  const items = detail.items.filter((item) => !item.recused.some((one) => one.memberId === memberId))
  const cells = items.flatMap((item) => rubric.criteria.map((criterion) => [item.id, criterion.id] as const))
  const read = (key: string) => readCell(texts.get(key) ?? '', rubric)
  const bad = cells.some(([itemId, criterionId]) => 'problem' in read(cellKey(itemId, criterionId)))

  function save(): void {
    const given = cells.map(([itemId, criterionId]): PaperCellDto => {
      const cell = read(cellKey(itemId, criterionId))
      const value = 'problem' in cell ? undefined : cell.value
      return { itemId, criterionId, value: value === undefined ? 'empty' : (value ?? 'abstained') }
    })
    keep.mutate({ sessionId: detail.session.id, memberId, typing, typist, cells: given })
  }

  const { min, max, step } = rubric
  const wrong = (key: string): string | null => {
    const cell = read(key)
    return 'problem' in cell
      ? t(`session:problem.${cell.problem}`, { text: texts.get(key) ?? '', min, max, step })
      : null
  }
  return (
    <>
      <ErrorNotice error={keep.error} onDismiss={keep.reset} />
      <TextField label={t('sheets:paper.typist')} value={typist} onChange={setTypist} />
      <p className={layout.quiet}>{t('sheets:paper.typeHint', { min, max, step })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Enter on its fields */}
      <div onKeyDown={onEnter}>
        <Rows
          label={t('sheets:paper.sheet')}
          heads={[t('sheets:xlsx.item'), ...rubric.criteria.map(({ title }) => title)]}
        >
          {items.map((item, index) => (
            <tr key={item.id}>
              <th scope="row">{`${index + 1}. ${item.title}`}</th>
              {rubric.criteria.map((criterion) => {
                const key = cellKey(item.id, criterion.id)
                return (
                  <td key={criterion.id}>
                    <TextField
                      label={t('sheets:paper.cell', { item: item.title, criterion: criterion.title })}
                      hideLabel
                      value={texts.get(key) ?? ''}
                      onChange={(text) => setTexts(new Map(texts).set(key, text))}
                      error={wrong(key)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </Rows>
      </div>
      <div className={layout.row}>
        <Button onPress={onBack}>{t('common:cancel')}</Button>
        <Button kind="primary" pending={keep.isPending} isDisabled={bad || typist.trim() === ''} onPress={save}>
          {t(`sheets:paper.keep.${typing}`)}
        </Button>
      </div>
    </>
  )
}
