import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { standingOf, standingText, usualCut } from '#shared/domain/standing-subject.ts'
import { CutFields } from '#renderer/features/session/standing/CutFields.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'

/** The cut line whose sensitivity the aggregate table tells. */
export function StandingChoice({ subjectId }: { subjectId: string }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [, navigate] = useLocation()
  const asked = standingOf(subjectId)
  const sessionId = asked?.sessionId ?? subjectId
  const detail = useQuery(orpc.committee.session.queryOptions({ input: { sessionId } })).data
  if (!detail || detail.session.phase === 'scoring') return null
  const items = detail.items.length
  return (
    <section className={css.period}>
      <h2>{t('standing:cutSide')}</h2>
      <CutFields
        cut={asked?.cut === undefined ? usualCut(items) : asked.cut}
        items={items}
        scale={detail.rubric}
        onChange={(cut) =>
          navigate(`/documents/standing/${encodeURIComponent(standingText({ sessionId, cut }))}`, { replace: true })
        }
      />
    </section>
  )
}
