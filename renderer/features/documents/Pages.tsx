import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Preview } from '#shared/contract/documents.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWidth } from '#renderer/ui/use-width.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'
import { PageTools, type Zoom } from './PageTools.tsx'
import { Sheet } from './Sheet.tsx'
import { type PagesInput, usePages } from './use-pages.ts'

const millimetre = 96 / 25.4 // CSS pixels
const gap = 16 // between sheets, CSS pixels
const widest = 1100 // CSS pixels; fitted pages grow no further
const spareSheets = 1

const shape = (page: Preview['pages'][number] | undefined): { widthMm: number; heightMm: number } =>
  page ?? { widthMm: 210, heightMm: 297 }

/** All pages of a document, drawn where they are in sight. */
export function Pages({ input, title }: { input: PagesInput; title: string }): ReactNode {
  const { t } = useWords()
  const scroller = useRef<HTMLElement>(null)
  const [measured, width] = useWidth()
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [asked, setAsked] = useState<readonly number[]>([1])
  const { error, retry, first, page } = usePages(input, asked)
  const count = first?.pageCount ?? 0
  const scale = zoom === 'fit' ? Math.min(width, widest) / shape(page(1)).widthMm : zoom * millimetre
  const heightOf = (index: number): number => Math.round(shape(page(index + 1)).heightMm * scale) + gap
  // oxlint-disable-next-line react/incompatible-library -- its answers are read here alone, nothing memoized holds them
  const sheets = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan: spareSheets,
    paddingStart: gap,
  })
  const drawn = sheets.getVirtualItems()
  const wanted = drawn.map(({ index }) => index + 1)
  if (wanted.length > 0 && wanted.join() !== asked.join()) setAsked(wanted)
  const heights = wanted.map((number) => heightOf(number - 1)).join()
  useEffect(() => sheets.measure(), [sheets, scale, heights])

  const middle = (sheets.scrollOffset ?? 0) + (sheets.scrollRect?.height ?? 0) / 3
  const current = (drawn.findLast(({ start }) => start <= middle)?.index ?? 0) + 1
  return (
    <section className={css.pages} aria-label={t('documents:pages')}>
      <PageTools
        page={current}
        pages={count}
        outline={first?.outline ?? []}
        zoom={zoom}
        onZoom={setZoom}
        onPage={(number) => sheets.scrollToIndex(number - 1, { align: 'start' })}
      />
      <ErrorNotice error={error} onRetry={retry} />
      <section
        ref={scroller}
        className={css.scroller}
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div ref={measured} className={css.measure} />
        {first === null && error === null && <output className={css.loading}>{t('common:loading')}</output>}
        <div className={css.strip} style={{ height: sheets.getTotalSize() }}>
          {drawn.map(({ index, start, key }) => (
            <Sheet
              key={key}
              svg={page(index + 1)?.svg ?? null}
              label={t('common:paper.page', { page: index + 1, total: count })}
              top={start}
              width={shape(page(index + 1)).widthMm * scale}
              height={shape(page(index + 1)).heightMm * scale}
            />
          ))}
        </div>
      </section>
    </section>
  )
}
