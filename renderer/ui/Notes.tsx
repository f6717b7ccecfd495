import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './Notice.module.css'

export interface EmptyStateProps {
  /** what this place is for, in one sentence */
  readonly title: string
  readonly children?: ReactNode
  /** the one next step */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** Each tone has its own shape, so that it is told apart without colour. */
const shapes: Record<Tone, string> = {
  neutral: 'M4 1.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  info: 'M1.5 1.5h5v5h-5z',
  success: 'M1 4.2l2 2 4-4.5',
  warning: 'M4 1 7.3 7H.7z',
  danger: 'M1.3 1.3l5.4 5.4M6.7 1.3 1.3 6.7',
}

/** One word and one shape. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  const line = tone === 'success' || tone === 'danger'
  return (
    <span className={cx(css.badge, tone !== 'neutral' && css[tone])}>
      <svg style={{ width: '0.5rem', height: '0.5rem' }} viewBox="0 0 8 8" aria-hidden="true">
        <path
          d={shapes[tone]}
          fill={line ? 'none' : 'currentColor'}
          stroke={line ? 'currentColor' : 'none'}
          strokeWidth="1.6"
        />
      </svg>
      {children}
    </span>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Terms and values of the thing selected. */
export function FactList({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className={css.facts}>
      {facts.map((fact) => (
        <FactRow key={fact.label} {...fact} />
      ))}
    </dl>
  )
}

function FactRow({ label, value }: Fact): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
