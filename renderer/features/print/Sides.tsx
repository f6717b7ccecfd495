import { type ReactNode, useState } from 'react'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { PrintLayout, Side } from '#shared/domain/print.ts'
import { usePages } from '#renderer/features/documents/use-pages.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { useImage } from '#renderer/ui/use-image.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Print.module.css'

interface SidesProps {
  readonly sides: readonly Side[]
  readonly layout: PrintLayout
}

/** The sides with the pages of the document drawn on them. */
export function Drawn({ subject, sides, layout }: SidesProps & { subject: DocumentSubject }): ReactNode {
  const turning = useTurning(sides)
  const { page } = usePages(
    subject,
    (turning.side ?? []).flatMap((number) => number ?? []),
  )
  return <Turning {...turning} layout={layout} svg={(number) => page(number)?.svg ?? null} />
}

/** The sides with the numbers of their pages. */
export const Numbered = ({ sides, layout }: SidesProps): ReactNode => (
  <Turning {...useTurning(sides)} layout={layout} svg={() => null} />
)

function useTurning(sides: readonly Side[]) {
  const [asked, setAt] = useState(0)
  const at = Math.max(0, Math.min(asked, sides.length - 1))
  return { side: sides[at], at, total: sides.length, onTurn: setAt }
}

interface TurningProps extends ReturnType<typeof useTurning> {
  readonly layout: PrintLayout
  readonly svg: (page: number) => string | null
}

function Turning({ side, at, total, onTurn, layout, svg }: TurningProps): ReactNode {
  const { t } = useWords()
  return (
    <section className={css.preview} aria-label={t('print:preview')}>
      <div className={css.turning}>
        <IconButton
          icon="left"
          small
          label={t('common:paper.previous')}
          isDisabled={at === 0}
          onPress={() => onTurn(at - 1)}
        />
        <output>{total > 0 && t('print:side', { side: at + 1, total })}</output>
        <IconButton
          icon="right"
          small
          label={t('common:paper.next')}
          isDisabled={at >= total - 1}
          onPress={() => onTurn(at + 1)}
        />
      </div>
      {side && (
        <div className={css.side} data-layout={layout}>
          {side.map((number, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a place on the side, left or right, is what it is
            <Place key={place} number={number} svg={number === null ? null : svg(number)} />
          ))}
        </div>
      )}
    </section>
  )
}

function Place({ number, svg }: { number: number | null; svg: string | null }): ReactNode {
  const { t } = useWords()
  const image = useImage(svg)
  const label = number === null ? t('print:blank') : t('print:page', { page: number })
  return <div className={css.place}>{image === null ? <span>{label}</span> : <img src={image} alt={label} />}</div>
}
