import type { ReactNode } from 'react'
import css from './Charts.module.css'

export interface DotStripProps {
  /** the figures in words; read out in place of the picture */
  readonly label: string
  /** one dot each, on the scale */
  readonly values: readonly number[]
  readonly min: number
  readonly max: number
  readonly mean: number | null
  /** first and third quartile, a band behind the dots; null where unknown */
  readonly middle: readonly [low: number, high: number] | null
}

const width = 200
const height = 24
const pad = 6

/** A distribution in the height of a table's row: dots, the mean as a line, the middle half as a band. */
export function DotStrip({ label, values, min, max, mean, middle }: DotStripProps): ReactNode {
  const x = (value: number): number => pad + ((value - min) / (max - min || 1)) * (width - 2 * pad)
  const seen = new Map<number, number>()
  const dots = values
    .toSorted((a, b) => a - b)
    .map((value) => {
      const slot = Math.round(x(value) / 4)
      const level = seen.get(slot) ?? 0
      seen.set(slot, level + 1)
      return { value, level }
    })
  return (
    <svg
      className={css.chart}
      preserveAspectRatio="xMinYMid meet"
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      role="img"
      aria-label={label}
    >
      <line className={css.axis} x1={pad} x2={width - pad} y1={height - 3.5} y2={height - 3.5} />
      {middle && (
        <line className={css.interval} x1={x(middle[0])} x2={x(middle[1])} y1={height - 3.5} y2={height - 3.5} />
      )}
      {dots.map(({ value, level }) => (
        <circle
          key={`${value} ${level}`}
          className={css.dot}
          cx={x(value)}
          cy={height - 8 - Math.min(level, 5) * 2.5}
          r={2.5}
        />
      ))}
      {mean !== null && <line className={css.mean} x1={x(mean)} x2={x(mean)} y1={2} y2={height - 1} />}
    </svg>
  )
}
