import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createI18n, type Locale, type Translate } from '#shared/i18n/index.ts'
import { formats, type Formats } from './formats.ts'

export interface Words extends Formats {
  readonly t: Translate
  readonly locale: Locale
  readonly setLocale: (locale: Locale) => void
}

const WordsContext = createContext<Words | null>(null)
const localeKey = 'desk-locale'

/** Texts, numbers and dates in the language of this window. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords outside WordsProvider')
  return words
}

/** The language chosen here before; else English where the system speaks it, else Korean. */
function rememberedLocale(): Locale {
  const stored = localStorage.getItem(localeKey)
  if (stored === 'ko' || stored === 'en') return stored
  return navigator.language.startsWith('en') ? 'en' : 'ko'
}

/** Holds the window's language; it is remembered in this browser, not in the workspace. */
export function WordsProvider({ initial, children }: { initial?: Locale; children: ReactNode }): ReactNode {
  const [locale, setLocale] = useState(() => initial ?? rememberedLocale())
  const words = useMemo(
    (): Words => ({
      t: createI18n(locale).t as Translate,
      locale,
      setLocale(next) {
        localStorage.setItem(localeKey, next)
        setLocale(next)
      },
      ...formats(locale),
    }),
    [locale],
  )
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = words.t('common:product')
  }, [locale, words])
  return (
    <WordsContext value={words}>
      <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-GB'}>{children}</I18nProvider>
    </WordsContext>
  )
}
