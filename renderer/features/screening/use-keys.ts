import { type RefObject, useEffect } from 'react'

/** What each key does; places of the keyboard, so that they serve under a Korean layout as well. */
export type KeyActions = Readonly<Record<string, () => void>>

/** Single keys work only while the focus is within the triage, and never where someone types or a dialog is open. */
export function useKeys(within: RefObject<HTMLElement | null>, actions: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !(target instanceof Element)) return
      if (!within.current?.contains(target) || target.closest('input, textarea, [role=dialog], [role=listbox]')) return
      const action = actions[event.code]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [within, actions])
}
