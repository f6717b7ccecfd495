import type { ReactNode } from 'react'
import css from './Charts.module.css'
import { useWidth } from './use-width.ts'
import { useWords } from './words.tsx'

export interface DotPlotProps {
  /** what is plotted; read out */
  readonly label: string
  /** one dot a member, on the scale */
  readonly values: readonly { readonly id: string; readonly name: string; readonly value: number }[]
  readonly min: number
  readonly max: number
  readonly mean: number | null
  readonly trimmedMean: number | null
  readonly median: number | null
  readonly interval: readonly [low: number, high: number] | null
}

const height = 88
const base = 62
const pad = 10

/** Dots that would cover each other are stacked. */
function stacked(xs: readonly number[]): number[] {
  const seen = new Map<number, number>()
  return xs.map((x) => {
    const slot = Math.round(x / 9)
    const level = seen.get(slot) ?? 0
    seen.set(slot, level + 1)
    return level
  })
}

/** Members' scores of one item with mean (line), trimmed mean (triangle), median (ring) and interval (band). */
export function DotPlot(props: DotPlotProps): ReactNode {
  const { label, values, min, max, mean, trimmedMean, median, interval } = props
  const { t, formatNumber } = useWords()
  const [frame, width] = useWidth()
  const x = (value: number): number => pad + ((value - min) / (max - min || 1)) * (width - 2 * pad)
  const one = (value: number | null): string =>
    value === null ? '-' : formatNumber(value, { maximumFractionDigits: 2 })
  const levels = stacked(values.map(({ value }) => x(value)))
  const summary = t('common:dotPlot.summary', { mean: one(mean), trimmed: one(trimmedMean), median: one(median) })
  return (
    <figure className={css.figure}>
      <div ref={frame}>
        <svg
          className={css.chart}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${label}: ${summary}`}
        >
          <line className={css.axis} x1={pad} x2={width - pad} y1={base + 0.5} y2={base + 0.5} />
          {interval && <line className={css.interval} x1={x(interval[0])} x2={x(interval[1])} y1={base} y2={base} />}
          {values.map(({ id, name, value }, index) => (
            <circle key={id} className={css.dot} cx={x(value)} cy={base - 8 - (levels[index] ?? 0) * 9} r={4}>
              <title>{`${name}: ${one(value)}`}</title>
            </circle>
          ))}
          {mean !== null && <line className={css.mean} x1={x(mean)} x2={x(mean)} y1={4} y2={base + 4} />}
          {trimmedMean !== null && <path className={css.trimmed} d={`M${x(trimmedMean)} ${base + 3}l5 8h-10z`} />}
          {median !== null && <circle className={css.median} cx={x(median)} cy={base} r={5} />}
          <text x={pad} y={base + 22}>
            {formatNumber(min)}
          </text>
          <text x={width - pad} y={base + 22} textAnchor="end">
            {formatNumber(max)}
          </text>
        </svg>
      </div>
      <figcaption className={css.summary}>
        {summary} · {t('common:dotPlot.scorers', { count: values.length })}
        {interval && ` · ${t('common:dotPlot.interval')} ${one(interval[0])}–${one(interval[1])}`}
      </figcaption>
    </figure>
  )
}
