import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { PaperCellDto, PaperComparison } from '#shared/contract/paper.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { cellKey } from '../score/grid-model.ts'

type Difference = PaperComparison['differences'][number]
type Value = PaperCellDto['value']

interface CompareProps {
  readonly detail: SessionDetail
  readonly memberId: string
  readonly onBack: () => void
  readonly onStored: () => void
}

/** What the two typed differently, each to be settled by a look at the paper; then the whole sheet is stored. */
export function PaperCompare({ detail, memberId, onBack, onStored }: CompareProps): ReactNode {
  const { t, formatNumber } = useWords()
  const { orpc } = useDesk()
  const input = { sessionId: detail.session.id, memberId }
  const compared = useQuery({ ...orpc.paper.compare.queryOptions({ input }), gcTime: 0 })
  const [chosen, setChosen] = useState<ReadonlyMap<string, Value>>(new Map())
  const store = useMutation(orpc.paper.store.mutationOptions({ onSuccess: onStored }))
  const { data } = compared
  if (!data) return <ErrorNotice error={compared.error} />
  const said = (value: Value): string =>
    value === 'empty'
      ? t('sheets:paper.empty')
      : value === 'abstained'
        ? t('session:abstainedShort')
        : formatNumber(value)
  const keyOf = ({ itemId, criterionId }: Difference): string => cellKey(itemId, criterionId)
  const titleOf = ({ itemId, criterionId }: Difference): string =>
    t('sheets:paper.cell', {
      item: detail.items.find(({ id }) => id === itemId)?.title ?? '',
      criterion: detail.rubric.criteria.find(({ id }) => id === criterionId)?.title ?? '',
    })
  const resolved = data.differences.flatMap((one): PaperCellDto[] => {
    const value = chosen.get(keyOf(one))
    return value === undefined ? [] : [{ itemId: one.itemId, criterionId: one.criterionId, value }]
  })
  return (
    <>
      <ErrorNotice error={store.error} onDismiss={store.reset} />
      <p>{t('sheets:paper.agreed', { agreed: data.agreed, count: data.differences.length })}</p>
      {data.differences.length > 0 && (
        <Rows
          label={t('sheets:paper.differ')}
          heads={[
            t('sheets:paper.where'),
            data.first,
            data.second,
            t('sheets:paper.storedNow'),
            t('sheets:paper.onPaper'),
          ]}
        >
          {data.differences.map((one) => (
            <tr key={keyOf(one)}>
              <th scope="row">{titleOf(one)}</th>
              <td>{said(one.first)}</td>
              <td>{said(one.second)}</td>
              <td>{said(one.stored)}</td>
              <td>
                <Select
                  label={t('sheets:paper.onPaperOf', { cell: titleOf(one) })}
                  hideLabel
                  placeholder={t('sheets:paper.choose')}
                  options={[...new Set([one.first, one.second, one.stored])].map((value) => ({
                    id: String(value),
                    label: said(value),
                  }))}
                  value={chosen.has(keyOf(one)) ? String(chosen.get(keyOf(one))) : ''}
                  onChange={(id) => {
                    const value = [one.first, one.second, one.stored].find((option) => String(option) === id)
                    if (value !== undefined) setChosen(new Map(chosen).set(keyOf(one), value))
                  }}
                />
              </td>
            </tr>
          ))}
        </Rows>
      )}
      <div className={layout.row}>
        <Button onPress={onBack}>{t('common:cancel')}</Button>
        <Button
          kind="primary"
          pending={store.isPending}
          isDisabled={resolved.length < data.differences.length}
          onPress={() => store.mutate({ ...input, resolved })}
        >
          {t('sheets:paper.store')}
        </Button>
      </div>
    </>
  )
}
