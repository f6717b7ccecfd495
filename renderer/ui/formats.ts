import type { Locale } from '#shared/i18n/index.ts'

/** A moment in epoch milliseconds, or a civil date `YYYY-MM-DD`. */
export type When = number | string

export interface Formats {
  formatNumber(value: number, options?: Intl.NumberFormatOptions): string
  /** `2026. 11. 24.` in Korean, `24 Nov 2026` in English; moments are shown in Korea's time. */
  formatDate(when: When): string
  /** `2026. 11. 24. 14:02`, `24 Nov 2026, 14:02`. */
  formatDateTime(at: number): string
  /** `14:02` */
  formatTime(at: number): string
  /** `1.2 MB`, in powers of 1,000. */
  formatBytes(bytes: number): string
}

const seoul = 'Asia/Seoul'
const units = ['B', 'kB', 'MB', 'GB', 'TB']
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: seoul,
})

/** `D MMM YYYY` or `YYYY. M. D.`, in one time zone. */
function dayWriter(locale: Locale, timeZone: string): (date: Date) => string {
  if (locale === 'en') {
    const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone })
    return (date) => english.format(date)
  }
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone })
  return (date) => `${iso.format(date).split('-').map(Number).join('. ')}.`
}

function byteWriter(tag: string): (bytes: number) => string {
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  return (bytes) => {
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
    const value = bytes / 1000 ** power
    return `${(value < 10 && power > 0 ? tenths : whole).format(value)} ${units[power]}`
  }
}

/** How this language writes numbers and dates. */
export function formats(locale: Locale): Formats {
  const tag = locale === 'ko' ? 'ko-KR' : 'en-GB'
  const plain = new Intl.NumberFormat(tag)
  const moment = dayWriter(locale, seoul)
  const civil = dayWriter(locale, 'UTC')
  const formatDate = (when: When): string =>
    typeof when === 'number' ? moment(new Date(when)) : civil(new Date(`${when}T00:00:00Z`))
  const formatTime = (at: number): string => clock.format(new Date(at))
  return {
    formatNumber: (value, options) => (options ? new Intl.NumberFormat(tag, options) : plain).format(value),
    formatDate,
    formatTime,
    formatDateTime: (at) => `${formatDate(at)}${locale === 'ko' ? ' ' : ', '}${formatTime(at)}`,
    formatBytes: byteWriter(tag),
  }
}
