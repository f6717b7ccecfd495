import { createInstance, type TFunction, type i18n } from 'i18next'
import { en, ko, namespaces, type Namespace } from './resources.ts'

export type Locale = 'ko' | 'en'

/** Words of one language: `t('tasks:title')`; unknown keys do not compile. */
export type Translate = TFunction<Namespace[]>

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof ko
    returnNull: false
  }
}

/** A ready i18next instance; the screen, the documents and the command line each hold their own. */
export function createI18n(locale: Locale): i18n {
  const instance = createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'common',
    resources: { ko, en },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  return instance
}

export const translator = (locale: Locale): Translate => createI18n(locale).t as Translate
