import { type ReactNode, useState } from 'react'
import { IconButton } from './Button.tsx'
import css from './Lists.module.css'
import { useImage } from './use-image.ts'
import { useWords } from './words.tsx'

export interface PaperProps {
  /** the page as SVG text; null while it is made */
  readonly svg: string | null
  /** from 1 */
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  /** what is shown; read out with the page number */
  readonly label: string
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]
const pageWidth = 794 // CSS pixels: A4's 210 mm at 96 dpi

/** One page of the real document, always white, with turning and zoom. */
export function Paper({ svg, page, pages, onPage, label }: PaperProps): ReactNode {
  const { t } = useWords()
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const image = useImage(svg)
  const at = zoom === 'fit' ? 1 : zoom
  const place = t('common:paper.page', { page, total: pages })
  return (
    <section className={css.paper} aria-label={label}>
      <div className={css.tools}>
        <IconButton
          icon="left"
          label={t('common:paper.previous')}
          small
          isDisabled={page <= 1}
          onPress={() => onPage(page - 1)}
        />
        <span className={css.place} aria-live="polite">
          {place}
        </span>
        <IconButton
          icon="right"
          label={t('common:paper.next')}
          small
          isDisabled={page >= pages}
          onPress={() => onPage(page + 1)}
        />
        <IconButton
          icon="minus"
          label={t('common:paper.zoomOut')}
          small
          isDisabled={at <= (zooms[0] ?? 0)}
          onPress={() => setZoom(zooms.findLast((value) => value < at) ?? at)}
        />
        <IconButton
          icon="plus"
          label={t('common:paper.zoomIn')}
          small
          isDisabled={at >= (zooms.at(-1) ?? 0)}
          onPress={() => setZoom(zooms.find((value) => value > at) ?? at)}
        />
        <IconButton icon="system" label={t('common:paper.fit')} small onPress={() => setZoom('fit')} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={css.desk} aria-label={place} tabIndex={0}>
        {image === null ? (
          <output>{t('common:loading')}</output>
        ) : (
          <img
            className={css.sheet}
            src={image}
            alt={`${label}, ${place}`}
            style={zoom === 'fit' ? { width: '100%', maxWidth: pageWidth * 1.4 } : { width: pageWidth * zoom }}
          />
        )}
      </section>
    </section>
  )
}
