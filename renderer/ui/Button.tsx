import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaProps,
  Link,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import css from './Button.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'

export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'danger'

export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  /** `primary` once a screen; `quiet` (default) beside it; `plain` without a border; `danger` for what cannot be undone */
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly small?: boolean
  /** work is under way: the button keeps its focus but does nothing more */
  readonly pending?: boolean
}

/** Says what happens: 'Promote 34 tasks', not 'OK'. */
export function Button({ children, kind = 'quiet', icon, small, pending = false, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton {...rest} isPending={pending} className={cx(css.button, css[kind], small && css.small)}>
      {pending ? <span className={css.spinner} aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  )
}

/** Looks like a button, leads somewhere. */
export function ButtonLink({
  href,
  children,
  kind = 'quiet',
  icon,
  window: name,
}: {
  href: string
  children: ReactNode
  kind?: ButtonKind
  icon?: IconName
  /** opens in the window of this name, which is one of ours and knows what this one knows */
  window?: string
}): ReactNode {
  const elsewhere = name === undefined ? {} : { target: name, rel: 'opener' }
  return (
    <Link href={href} {...elsewhere} className={cx(css.button, css[kind])}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

export interface IconButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: IconName
  /** what happens; read out, and shown as a tip */
  readonly label: string
  readonly small?: boolean
}

export function IconButton({ icon, label, small, ...rest }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={cx(css.button, css.icon, small && css.small)}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className={css.tip ?? ''} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
