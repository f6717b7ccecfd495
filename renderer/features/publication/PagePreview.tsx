import { type ReactNode, useEffect, useRef } from 'react'
import css from './Publication.module.css'

/**
 * A page as a browser shows it, inside this one: its own elements and its own style under a shadow root. A frame would
 * inherit the window's policy, which lets no inlined style through. The page holds no script, and none would run here.
 */
export function PagePreview({ html, label }: { html: string; label: string }): ReactNode {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const host = place.current
    if (host === null) return
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    // The policy would stop an inlined style even in a parsed page that is never shown: the style goes its own way.
    const [before = '', style = '', after = ''] = html.split(/<\/?style>/)
    const page = new DOMParser().parseFromString(before + after, 'text/html')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    host.lang = page.documentElement.lang
    for (const link of page.querySelectorAll('a')) {
      link.removeAttribute('href')
      link.tabIndex = -1
    }
    // The window has a main part and heads of its own: inside it the page's are plain content.
    for (const part of page.querySelectorAll('header, main, footer, nav')) part.setAttribute('role', 'presentation')
    root.replaceChildren(...page.body.children)
  }, [html])
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
  return <section ref={place} className={css.page} aria-label={label} tabIndex={0} />
}
