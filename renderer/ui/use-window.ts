import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

export interface RowWindow {
  /** index of the first row drawn */
  readonly first: number
  /** one past the last row drawn */
  readonly end: number
  /** scrolls so that a row is wholly in sight below the sticky head */
  readonly reveal: (index: number) => void
}

const rowRem = 2.125

/** Pixels of a row at the size of the text, which a person may have enlarged. */
export const rowHeight = (): number =>
  Math.round(rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

const spare = 12 // rows drawn beyond each edge

interface View {
  readonly top: number
  readonly height: number
}

/** Which of `count` rows of equal height are in sight; `on` false draws all of them. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  on: boolean,
): RowWindow {
  const [view, setView] = useState<View>({ top: 0, height: 800 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !on) return undefined
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, on])
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element) return
      const top = index * rowHeight
      const bottom = top + 2 * rowHeight - element.clientHeight // the head covers one row
      if (element.scrollTop > top) element.scrollTo({ top })
      else if (element.scrollTop < bottom) element.scrollTo({ top: bottom })
      setView({ top: element.scrollTop, height: element.clientHeight })
    },
    [scroller, rowHeight],
  )
  if (!on) return { first: 0, end: count, reveal }
  const first = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - spare)
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare)
  return { first, end, reveal }
}
