import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { MakeSheets } from './MakeSheets.tsx'
import { Paper } from './Paper.tsx'
import { TakeSheets } from './TakeSheets.tsx'

/** Score sheets that travel: made until scoring closes, taken back while it is open. */
export function SheetsPanel({ detail, onStored }: { detail: SessionDetail; onStored?: () => void }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [open, setOpen] = useState<'make' | 'take' | 'paper' | null>(null)
  const { phase, items } = detail.session
  if (phase !== 'preparing' && phase !== 'scoring') return null
  const close = (): void => setOpen(null)
  const stored = (): void => onStored?.()
  return (
    <section className={layout.tight} aria-labelledby="score-sheets">
      <h2 id="score-sheets">{t('sheets:panel.title')}</h2>
      <p className={layout.quiet}>{t(`sheets:panel.hint.${phase}`)}</p>
      <div className={layout.row}>
        <Button
          small
          icon="file"
          isDisabled={items === 0 || detail.members.length === 0}
          onPress={() => setOpen('make')}
        >
          {t('sheets:panel.make')}
        </Button>
        {phase === 'scoring' && (
          <>
            <Button small icon="upload" onPress={() => setOpen('take')}>
              {t('sheets:panel.take')}
            </Button>
            <Button small icon="edit" onPress={() => setOpen('paper')}>
              {t('sheets:panel.paper')}
            </Button>
          </>
        )}
      </div>
      {open === 'make' && (
        <MakeSheets
          title={t('sheets:make.title')}
          people={detail.members.length}
          make={(input) => client.sheets.make({ sessionId: detail.session.id, ...input })}
          onClose={close}
        >
          <p>{t('sheets:make.what', { count: detail.members.length })}</p>
        </MakeSheets>
      )}
      {open === 'take' && <TakeSheets detail={detail} onClose={close} onStored={stored} />}
      {open === 'paper' && <Paper detail={detail} onClose={close} onStored={stored} />}
    </section>
  )
}
