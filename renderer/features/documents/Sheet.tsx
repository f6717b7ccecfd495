import type { ReactNode } from 'react'
import { useImage } from '#renderer/ui/use-image.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'

export interface SheetProps {
  /** the page as SVG text; null while it is made */
  readonly svg: string | null
  readonly label: string
  /** place and size in CSS pixels */
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One sheet where it lies; blank paper until its picture is there. */
export function Sheet({ svg, label, top, width, height }: SheetProps): ReactNode {
  const { t } = useWords()
  const image = useImage(svg)
  return (
    <div className={css.sheet} style={{ transform: `translateY(${top}px)`, width, height, marginInline: 'auto' }}>
      {image === null ? <span className={css.blank}>{t('common:loading')}</span> : <img src={image} alt={label} />}
    </div>
  )
}
