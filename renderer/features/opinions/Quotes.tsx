import { type ReactNode, useState } from 'react'
import type { OpinionDetail } from '#shared/contract/opinions.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'
import { useOpinionChange } from './use-opinions.ts'

/** What is quoted of an opinion, and what is not any more and why. */
export function Quotes({ opinion: { id, quoted } }: { opinion: OpinionDetail }): ReactNode {
  const { t } = useWords()
  const [leaving, setLeaving] = useState<string | null>(null)
  if (quoted.length === 0) return null
  return (
    <section className={layout.tight} aria-label={t('opinions:quotes')}>
      <h3>{t('opinions:quotes')}</h3>
      {quoted.map((quote) => (
        <div key={quote.id} className={layout.tight}>
          <blockquote className={css.quote}>
            {quote.withdrawn === null ? quote.text : <del>{quote.text}</del>}
          </blockquote>
          {quote.withdrawn === null ? (
            <div>
              <Button small onPress={() => setLeaving(quote.id)}>
                {t('opinions:quote.withdraw')}
              </Button>
            </div>
          ) : (
            <p className={layout.quiet}>{t('opinions:quote.withdrawn', { reason: quote.withdrawn })}</p>
          )}
        </div>
      ))}
      {leaving !== null && <Withdraw id={id} quoteId={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}

function Withdraw({ id, quoteId, onClose }: { id: string; quoteId: string; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [reason, setReason] = useState('')
  const save = useOpinionChange(() => client.opinions.withdrawQuote({ id, quoteId, reason }), onClose)
  return (
    <Dialog
      open
      title={t('opinions:quote.withdraw')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="danger"
            pending={save.isPending}
            isDisabled={reason.trim() === ''}
            onPress={() => save.mutate(undefined)}
          >
            {t('opinions:quote.withdraw')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={save.error} />
      <TextField label={t('opinions:reason')} value={reason} onChange={setReason} />
    </Dialog>
  )
}
