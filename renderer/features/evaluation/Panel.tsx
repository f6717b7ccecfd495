import { useState, type ReactNode } from 'react'
import type { GroupDetail, Panelist } from '#shared/contract/evaluation.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { Badge, EmptyState, type Tone } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { usePercent } from './Chances.tsx'
import css from './Evaluation.module.css'
import { PanelTools } from './PanelTools.tsx'
import { useWork } from './use-work.ts'

const tones: Record<Panelist['state'], Tone> = { seated: 'success', reserve: 'info', left: 'neutral' }

function useColumns(categories: readonly string[]): readonly Column<Panelist>[] {
  const { t, formatNumber } = useWords()
  const percent = usePercent()
  return [
    {
      id: 'pseudonym',
      head: t('evaluation:panel.pseudonym'),
      cell: (row) => row.pseudonym,
      sortBy: (row) => row.pseudonym,
      width: '8rem',
      rowHeader: true,
    },
    {
      id: 'state',
      head: t('evaluation:panel.state'),
      cell: (row) => <Badge tone={tones[row.state]}>{t(`evaluation:state.${row.state}`)}</Badge>,
      sortBy: (row) => row.state,
      width: '7rem',
    },
    ...categories.map((category, place) => ({
      id: `category-${place}`,
      head: category,
      cell: (row: Panelist) => row.values[category],
      sortBy: (row: Panelist) => row.values[category] ?? null,
      width: '10rem',
    })),
    {
      id: 'chance',
      head: t('evaluation:panel.chance'),
      cell: (row) => percent(row.chance),
      sortBy: (row) => row.chance,
      align: 'end',
      width: '7rem',
    },
    {
      id: 'draw',
      head: t('evaluation:panel.draw'),
      cell: (row) => formatNumber(row.draw),
      sortBy: (row) => row.draw,
      align: 'end',
      width: '5rem',
    },
    { id: 'reason', head: t('evaluation:panel.reason'), cell: (row) => row.reason },
  ]
}

/** Everyone who was drawn, by pseudonym; who left, and who takes the seat. */
export function Panel({ detail }: { detail: GroupDetail }): ReactNode {
  const { t } = useWords()
  const columns = useColumns(detail.categories)
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<Panelist | null>(null)
  const selected = detail.panel.find(({ applicantId }) => applicantId === selectedId) ?? null
  if (detail.open) return <EmptyState title={t('evaluation:panel.empty')} />
  return (
    <div className={css.panel}>
      <PanelTools detail={detail}>
        <Button isDisabled={selected === null || selected.state === 'left'} onPress={() => setLeaving(selected)}>
          {t('evaluation:panel.leave')}
        </Button>
      </PanelTools>
      <div className={css.list}>
        <Table
          label={t('evaluation:panel.title')}
          columns={columns}
          rows={detail.panel}
          rowId={(row) => row.applicantId}
          selectedId={selectedId}
          onSelect={(row) => setSelectedId(row.applicantId)}
        />
      </div>
      {leaving && <Leaving groupId={detail.group.id} who={leaving} onClose={() => setLeaving(null)} />}
    </div>
  )
}

interface LeavingProps {
  readonly groupId: string
  readonly who: Panelist
  readonly onClose: () => void
}

function Leaving({ groupId, who, onClose }: LeavingProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [reason, setReason] = useState('')
  const { applicantId } = who
  const leave = useWork((given: string) => client.evaluation.leave({ groupId, applicantId, reason: given }), onClose)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('evaluation:panel.leaveTitle', { name: who.pseudonym })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={reason.trim() === ''} onPress={() => leave.run(reason)}>
            {t('evaluation:panel.leave')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={leave.error} />
      <TextField label={t('evaluation:panel.reason')} multiline value={reason} onChange={setReason} />
    </Dialog>
  )
}
