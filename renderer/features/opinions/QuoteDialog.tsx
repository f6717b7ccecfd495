import { type ReactNode, useState } from 'react'
import { maskPersonal, quoteProblem } from '#shared/domain/quote.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'
import { useOpinionChange } from './use-opinions.ts'

interface QuoteDialogProps {
  readonly id: string
  readonly passage: string
  readonly body: string
  readonly onClose: () => void
}

/** A passage to print: shortened and covered by the person, its numbers and addresses covered by rule, shown as it will stand. */
export function QuoteDialog({ id, passage, body, onClose }: QuoteDialogProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [text, setText] = useState(passage)
  const masked = maskPersonal(text.trim())
  const problem = quoteProblem(masked.text, body)
  const keep = useOpinionChange(() => client.opinions.addQuote({ id, text }), onClose)
  return (
    <Dialog
      open
      wide
      title={t('opinions:quote.title')}
      onClose={() => (keep.isPending ? undefined : onClose())}
      actions={
        <>
          <Button isDisabled={keep.isPending} onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            kind="primary"
            pending={keep.isPending}
            isDisabled={problem !== null}
            onPress={() => keep.mutate(undefined)}
          >
            {t('opinions:quote.keep')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <ErrorNotice error={keep.error} />
        <TextField
          multiline
          label={t('opinions:quote.passage')}
          help={t('opinions:quote.help')}
          error={problem === null ? null : t(`opinions:quote.problem.${problem}`)}
          value={text}
          onChange={setText}
        />
        <section className={layout.tight} aria-label={t('opinions:quote.asPrinted')}>
          <h3>{t('opinions:quote.asPrinted')}</h3>
          <blockquote className={css.quote}>{masked.text}</blockquote>
          <output className={layout.quiet}>
            {masked.found.length === 0
              ? t('opinions:quote.nothingCovered')
              : t('opinions:quote.covered', {
                  what: masked.found.map(({ kind, count }) => t(`opinions:quote.kind.${kind}`, { count })).join(' · '),
                })}
          </output>
        </section>
      </div>
    </Dialog>
  )
}
