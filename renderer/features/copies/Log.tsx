import { type ReactNode, useState } from 'react'
import type { Copy } from '#shared/contract/copies.ts'
import { type CopyState, copyState } from '#shared/domain/copies.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { StepDialog } from './StepDialog.tsx'

const tones = { made: 'neutral', out: 'warning', returned: 'success' } as const
const filters = ['all', 'made', 'out', 'returned'] as const

/** Items left out, by their numbers: '2, 5번'. */
export const withheldWords = ({ withheld }: Pick<Copy, 'withheld'>, { t }: Words): string =>
  withheld.length === 0 ? '' : t('copies:withheldItems', { numbers: withheld.map(({ number }) => number).join(', ') })

export const givenWords = ({ givenOn, givenHow }: Copy, { t, formatDate }: Words): string =>
  givenOn === null || givenHow === null
    ? ''
    : t('copies:given', { date: formatDate(givenOn), how: t(`copies:way.${givenHow}`) })

function columnsOf(words: Words, withDocument: boolean): readonly Column<Copy>[] {
  const { t, formatDate } = words
  const document: Column<Copy> = { id: 'document', head: t('copies:head.document'), cell: ({ title }) => title }
  return [
    ...(withDocument ? [document] : []),
    {
      id: 'number',
      head: t('copies:head.number'),
      cell: ({ number }) => t('copies:number', { number }),
      sortBy: ({ number }) => number,
      width: '6rem',
    },
    {
      id: 'name',
      head: t('copies:head.name'),
      cell: ({ name }) => name,
      sortBy: ({ name }) => name,
      rowHeader: true,
    },
    { id: 'withheld', head: t('copies:head.withheld'), cell: (copy) => withheldWords(copy, words), width: '6.5rem' },
    {
      id: 'state',
      head: t('copies:head.state'),
      cell: (copy) => <Badge tone={tones[copyState(copy)]}>{t(`copies:state.${copyState(copy)}`)}</Badge>,
      sortBy: copyState,
      width: '8rem',
    },
    {
      id: 'given',
      head: t('copies:head.given'),
      cell: (copy) => givenWords(copy, words),
      sortBy: ({ givenOn }) => givenOn,
      width: '11rem',
    },
    {
      id: 'returned',
      head: t('copies:head.returned'),
      cell: ({ returnedOn }) => (returnedOn === null ? '' : formatDate(returnedOn)),
      sortBy: ({ returnedOn }) => returnedOn,
      width: '7rem',
    },
  ]
}

export interface LogProps {
  readonly list: readonly Copy[]
  /** copies of several documents stand here */
  readonly withDocument: boolean
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

/** The distribution log: what is out, and what is done with the copies that are checked. */
export function Log({ list, withDocument, selected, onSelect }: LogProps): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const [filter, setFilter] = useState<(typeof filters)[number]>('all')
  const [checkedIds, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [step, setStep] = useState<'give' | 'takeBack' | null>(null)
  const count = (state: CopyState): string => formatNumber(list.filter((copy) => copyState(copy) === state).length)
  const rows = list.filter((copy) => filter === 'all' || copyState(copy) === filter)
  const checked = (state: CopyState) => rows.filter((copy) => checkedIds.has(copy.id) && copyState(copy) === state)
  const chosen = step === 'give' ? checked('made') : checked('out')
  return (
    <div className={layout.fill}>
      <div className={layout.between}>
        <Segmented
          label={t('copies:filter.label')}
          options={filters.map((id) => ({ id, label: t(`copies:filter.${id}`) }))}
          value={filter}
          onChange={setFilter}
        />
        <output className={layout.quiet}>
          {t('copies:counts', { made: formatNumber(list.length), out: count('out'), returned: count('returned') })}
        </output>
        <div className={layout.row}>
          <Button isDisabled={checked('made').length === 0} onPress={() => setStep('give')}>
            {t('copies:give.action')}
          </Button>
          <Button isDisabled={checked('out').length === 0} onPress={() => setStep('takeBack')}>
            {t('copies:takeBack.action')}
          </Button>
        </div>
      </div>
      <Table
        label={t('copies:title')}
        columns={columnsOf(words, withDocument)}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number, name }) => `${t('copies:number', { number })} ${name}`}
        selectedId={selected}
        onSelect={({ id }) => onSelect(id)}
        checkedIds={checkedIds}
        onCheck={setChecked}
        empty={t('common:nothingFound')}
      />
      {step !== null && (
        <StepDialog
          step={step}
          copies={chosen}
          onClose={(done) => {
            setStep(null)
            if (done) setChecked(new Set())
          }}
        />
      )}
    </div>
  )
}
