import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { OpinionDetail } from '#shared/contract/opinions.ts'
import { Key } from '#renderer/features/screening/Reading.tsx'
import { useKeys } from '#renderer/features/screening/use-keys.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'
import { QuoteDialog } from './QuoteDialog.tsx'
import { Quotes } from './Quotes.tsx'
import { StanceMark } from './StanceMark.tsx'
import { Tags } from './Tags.tsx'
import { useOpinionChange } from './use-opinions.ts'

interface ReadingProps {
  readonly id: string
  /** within which the keys work */
  readonly desk: RefObject<HTMLElement | null>
  /** those in use, most used first */
  readonly tags: readonly string[]
}

export function Reading({ id, ...rest }: ReadingProps): ReactNode {
  const { orpc } = useDesk()
  const opinion = useQuery(orpc.opinions.get.queryOptions({ input: { id } }))
  return (
    <div className={css.reading}>
      <ErrorNotice error={opinion.error} onRetry={() => void opinion.refetch()} />
      {opinion.data && <Opinion opinion={opinion.data} {...rest} />}
    </div>
  )
}

/** The part of the text that is marked, else all of it. */
function passage(within: HTMLElement | null, body: string): string {
  const selection = getSelection()
  const inside = selection?.anchorNode && within?.contains(selection.anchorNode) && within.contains(selection.focusNode)
  return (inside ? selection.toString().trim() : '') || body
}

/** One opinion whole: on which task, what it says, its tags, and what is quoted of it. */
function Opinion({ opinion, desk, tags }: Omit<ReadingProps, 'id'> & { opinion: OpinionDetail }): ReactNode {
  const { t, formatDateTime } = useWords()
  const { client } = useDesk()
  const text = useRef<HTMLParagraphElement>(null)
  const [quoting, setQuoting] = useState<string | null>(null)
  const { id, taskId, number, title, body, stance, rating, submittedAt } = opinion
  const mark = useOpinionChange((read: boolean) => client.opinions.markRead({ ids: [id], read }))
  const quote = (): void => setQuoting(passage(text.current, body))
  const toggle = (): void => mark.mutate(!opinion.read)
  useKeys(desk, { KeyQ: quote, KeyU: toggle })
  const facts = [
    submittedAt === null ? t('opinions:noTime') : formatDateTime(submittedAt),
    rating !== null && t('opinions:rated', { rating }),
    opinion.source,
  ]
  return (
    <article className={layout.stack} aria-labelledby="opinion-task">
      <div className={layout.tight}>
        <h2 id="opinion-task" className={css.title}>
          <a href={hrefOf({ kind: 'task', id: taskId })}>{t('opinions:numbered', { number, title })}</a>
        </h2>
        <p className={layout.row}>
          <StanceMark stance={stance} />
          <span className={layout.faint}>{facts.filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      <p ref={text} className={layout.reading}>
        {body}
      </p>
      <div className={layout.row}>
        <Button kind="primary" onPress={quote} aria-keyshortcuts="Q">
          {t('opinions:quote.open')} <Key letter="Q" />
        </Button>
        <Button isDisabled={mark.isPending} onPress={toggle} aria-keyshortcuts="U">
          {t(opinion.read ? 'opinions:markUnread' : 'opinions:markRead')} <Key letter="U" />
        </Button>
      </div>
      <ErrorNotice error={mark.error} />
      <Tags opinion={opinion} known={tags} />
      <Quotes opinion={opinion} />
      <p className={layout.faint}>
        {t('opinions:from', { file: opinion.file, line: opinion.line, key: opinion.sourceKey })}
      </p>
      {quoting !== null && <QuoteDialog id={id} passage={quoting} body={body} onClose={() => setQuoting(null)} />}
    </article>
  )
}
