import { useState } from 'react'

export type Theme = 'system' | 'light' | 'dark'
export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

const themeKey = 'desk-theme'

function remembered(): Theme {
  const stored = localStorage.getItem(themeKey)
  return themes.find((theme) => theme === stored) ?? 'system'
}

/** Puts the remembered theme on the document; called once before the first paint. */
export function applyTheme(theme: Theme = remembered()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** The window's theme, remembered in this browser. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const [theme, set] = useState(remembered)
  return {
    theme,
    setTheme(next) {
      localStorage.setItem(themeKey, next)
      applyTheme(next)
      set(next)
    },
  }
}
