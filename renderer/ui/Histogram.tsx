import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef } from 'react'
import css from './Charts.module.css'
import { NumberField } from './Field.tsx'
import { type Bin, binsOf, placeOf, ticksOf, votesAt } from './log-axis.ts'
import { useWidth } from './use-width.ts'
import { useWords } from './words.tsx'

export interface HistogramProps {
  /** yes votes of each task, whole numbers from 0 */
  readonly values: readonly number[]
  /** promotion takes MORE THAN this many */
  readonly threshold: number
  readonly onThreshold: (threshold: number) => void
  /** what the threshold does: 'more than 200 → 37 tasks (34 after recount)' */
  readonly says?: ReactNode
  readonly disabled?: boolean
}

const height = 160
const base = 136 // where the bars stand
const step = (key: string): number =>
  ({ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 })[key] ?? 0

/** Yes votes on a log axis with the threshold as a line to drag, to step by keys, or to type. */
export function Histogram({ values, threshold, onThreshold, says, disabled = false }: HistogramProps): ReactNode {
  const { t } = useWords()
  const [frame, width] = useWidth()
  const most = useMemo(() => Math.max(10, threshold, ...values), [values, threshold])
  const bins = useMemo(() => binsOf(values, most, 40, threshold), [values, most, threshold])
  return (
    <div className={css.figure}>
      <div className={css.row}>
        <NumberField
          label={t('common:histogram.threshold')}
          value={threshold}
          minValue={0}
          isDisabled={disabled}
          onChange={(next) => Number.isInteger(next) && onThreshold(next)}
        />
        <p className={css.say} aria-live="polite">
          {says}
        </p>
      </div>
      <div ref={frame}>
        <svg className={css.chart} height={height} viewBox={`0 0 ${width} ${height}`}>
          <Bars bins={bins} most={most} threshold={threshold} width={width} />
          <Axis most={most} width={width} />
          <Handle {...{ threshold, onThreshold, most, width, disabled }} />
        </svg>
        <p className={css.caption}>{t('common:histogram.axis')}</p>
      </div>
    </div>
  )
}

function Bars({
  bins,
  most,
  threshold,
  width,
}: {
  bins: readonly Bin[]
  most: number
  threshold: number
  width: number
}): ReactNode {
  const { t, formatNumber } = useWords()
  const tallest = Math.max(1, ...bins.map((bin) => bin.count))
  return (
    <g>
      {bins.map(({ from, to, count }) => {
        const left = placeOf(from, most + 1) * width
        const right = placeOf(to + 1, most + 1) * width
        const tall = (count / tallest) * (base - 24)
        return (
          <rect
            key={from}
            className={css.bar}
            data-over={from > threshold}
            x={left}
            width={Math.max(1, right - left - 1)}
            y={base - tall}
            height={tall}
          >
            <title>
              {from === to
                ? t('common:histogram.barOne', { from: formatNumber(from), count })
                : t('common:histogram.bar', { from: formatNumber(from), to: formatNumber(to), count })}
            </title>
          </rect>
        )
      })}
    </g>
  )
}

function Axis({ most, width }: { most: number; width: number }): ReactNode {
  const { formatNumber } = useWords()
  return (
    <g aria-hidden="true">
      <line className={css.axis} x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} />
      {ticksOf(most).map((tick) => (
        <g key={tick} transform={`translate(${placeOf(tick, most + 1) * width} ${base})`}>
          <line className={css.axis} y2={4} x1={0.5} x2={0.5} />
          <text y={16} textAnchor={tick === 0 ? 'start' : 'middle'}>
            {formatNumber(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

interface HandleProps {
  readonly threshold: number
  readonly onThreshold: (threshold: number) => void
  readonly most: number
  readonly width: number
  readonly disabled: boolean
}

/** The line stands at the right edge of the threshold itself: what lies right of it is promoted. */
function Handle({ threshold, onThreshold, most, width, disabled }: HandleProps): ReactNode {
  const { t, formatNumber } = useWords()
  const drag = useRef(false)
  const x = placeOf(threshold + 1, most + 1) * width
  const follow = (event: PointerEvent<SVGGElement>): void => {
    const field = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!field || !drag.current) return
    onThreshold(Math.max(0, votesAt((event.clientX - field.left) / field.width, most + 1) - 1))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = step(event.key) * (event.shiftKey ? 10 : 1)
    if (by === 0 || disabled) return
    event.preventDefault()
    onThreshold(Math.max(0, threshold + by))
  }
  return (
    <g
      className={css.handle}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a line inside the drawing; an input cannot stand in SVG
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-label={t('common:histogram.threshold')}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={threshold}
      aria-valuetext={t('common:histogram.moreThan', { value: formatNumber(threshold) })}
      aria-disabled={disabled}
      transform={`translate(${x} 0)`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (disabled) return
        drag.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={follow}
      onPointerUp={() => {
        drag.current = false
      }}
      onPointerCancel={() => {
        drag.current = false
      }}
    >
      <rect x={-10} width={20} height={base + 6} />
      <line y1={8} y2={base + 4} />
      <path d="M-6 2H6V9L0 15L-6 9Z" />
    </g>
  )
}
