import ko from '#shared/i18n/ko/papers.json' with { type: 'json' }
import en from '#shared/i18n/en/papers.json' with { type: 'json' }
import { shownFields, type Template, usualTemplate } from '#shared/domain/template.ts'

/** `YYYY-MM-DD` */
export type CivilDate = string
export type Locale = 'ko' | 'en'
export type PaperKey = keyof typeof ko

/** Words of printed documents, and figures and dates as the language writes them. */
export interface Words {
  readonly locale: Locale
  (key: PaperKey, values?: Readonly<Record<string, string | number>>): string
  /** The fields the template prints, in its order. */
  shown<Id extends string>(known: readonly Id[]): Id[]
  /** 1,284 */
  count(value: number): string
  /** fixed decimals; '–' for null */
  decimal(value: number | null, digits?: number): string
  /** share of a whole, one decimal: 85.6%; '–' of nothing */
  percent(part: number, whole: number): string
  /** 2026. 11. 24.(화) · Tuesday 24 November 2026; '' for null */
  longDate(date: CivilDate | null): string
  /** 2026. 11. 24. · 24 Nov 2026; '' for null */
  shortDate(date: CivilDate | null): string
  /** 2026년 11월 · November 2026 */
  month(date: CivilDate): string
  /** 1,234 B, 12.3 KB, 4.5 MB */
  bytes(value: number): string
}

const texts: Record<Locale, Readonly<Record<PaperKey, string>>> = { ko, en }
const weekdays = ['일', '월', '화', '수', '목', '금', '토']

const noon = (date: CivilDate): Date => new Date(`${date}T12:00:00Z`)

const english = (date: CivilDate, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(noon(date)).replaceAll(',', '')

const koreanShort = (date: CivilDate): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}. ${Number(month)}. ${Number(day)}.`
}

const koreanLong = (date: CivilDate): string => `${koreanShort(date)}(${weekdays[noon(date).getUTCDay()] ?? ''})`

const grouped = new Intl.NumberFormat('en-US')

function bytes(value: number): string {
  if (value < 1000) return `${grouped.format(value)} B`
  return value < 1_000_000 ? `${(value / 1000).toFixed(1)} KB` : `${(value / 1_000_000).toFixed(1)} MB`
}

/** A text of the usual template, its places unfilled. */
export const usualText = (key: PaperKey, locale: Locale): string => texts[locale][key]

/** The words of one language, as the template has them. Unknown keys do not compile. */
export function wordsOf(locale: Locale, template: Template = usualTemplate): Words {
  const say = (key: PaperKey, values: Readonly<Record<string, string | number>> = {}): string =>
    (template.texts[key]?.[locale] ?? texts[locale][key]).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    )
  return Object.assign(say, {
    locale,
    shown: <Id extends string>(known: readonly Id[]) => shownFields(known, template.fields),
    count: (value: number) => grouped.format(value),
    decimal: (value: number | null, digits = 2) => (value === null ? '–' : value.toFixed(digits)),
    percent: (part: number, whole: number) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`),
    longDate: (date: CivilDate | null) =>
      date === null
        ? ''
        : locale === 'ko'
          ? koreanLong(date)
          : english(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: (date: CivilDate | null) =>
      date === null
        ? ''
        : locale === 'ko'
          ? koreanShort(date)
          : english(date, { day: 'numeric', month: 'short', year: 'numeric' }),
    month: (date: CivilDate) =>
      locale === 'ko'
        ? `${date.slice(0, 4)}년 ${Number(date.slice(5, 7))}월`
        : english(date, { month: 'long', year: 'numeric' }),
    bytes,
  })
}
