import type { ReactNode } from 'react'
import type { Preview } from '#shared/contract/documents.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'

export type Zoom = number | 'fit'

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

export interface PageToolsProps {
  /** the page in sight, from 1 */
  readonly page: number
  readonly pages: number
  readonly outline: Preview['outline']
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly onPage: (page: number) => void
}

/** Above the pages: where one is, where to jump, how large. */
export function PageTools({ page, pages, outline, zoom, onZoom, onPage }: PageToolsProps): ReactNode {
  const { t, formatNumber } = useWords()
  const at = zoom === 'fit' ? 1 : zoom
  const here = outline.findLastIndex((entry) => entry.page <= page)
  return (
    <div className={css.tools}>
      <IconButton
        icon="left"
        small
        label={t('common:paper.previous')}
        isDisabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <span className={css.place}>{pages > 0 && t('common:paper.page', { page, total: pages })}</span>
      <IconButton
        icon="right"
        small
        label={t('common:paper.next')}
        isDisabled={page >= pages}
        onPress={() => onPage(page + 1)}
      />
      <div className={css.jump}>
        <Select
          label={t('documents:outline')}
          hideLabel
          placeholder={t('documents:outline')}
          disabled={outline.length === 0}
          options={outline.map((entry, index) => ({
            id: String(index),
            label: entry.title,
            note: t('common:paper.page', { page: entry.page, total: pages }),
          }))}
          value={here < 0 ? null : String(here)}
          onChange={(index) => onPage(outline[Number(index)]?.page ?? page)}
        />
      </div>
      <IconButton
        icon="minus"
        small
        label={t('common:paper.zoomOut')}
        isDisabled={at <= (zooms[0] ?? 0)}
        onPress={() => onZoom(zooms.findLast((value) => value < at) ?? at)}
      />
      <span className={css.zoom}>
        {zoom === 'fit' ? t('common:paper.fit') : formatNumber(zoom, { style: 'percent' })}
      </span>
      <IconButton
        icon="plus"
        small
        label={t('common:paper.zoomIn')}
        isDisabled={at >= (zooms.at(-1) ?? 0)}
        onPress={() => onZoom(zooms.find((value) => value > at) ?? at)}
      />
      <IconButton icon="system" small label={t('common:paper.fit')} onPress={() => onZoom('fit')} />
    </div>
  )
}
