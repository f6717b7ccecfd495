import { minutesSections, type MinutesSection } from '#shared/domain/minutes.ts'
import { sheet, text, whole } from './columns.ts'
import { type MinutesInput, sectionKey } from './minutes.ts'
import type { DataSheet } from './sheets.ts'
import type { Words } from './words.ts'

interface MinutesRow {
  readonly number: number
  readonly section: MinutesSection
}

/** The nine items of the minutes, a row each. */
export const minutesSheets = ({ texts }: MinutesInput, words: Words): DataSheet[] => [
  sheet<MinutesRow>(
    words('minutesItems'),
    [
      whole(words('colNumber'), ({ number }) => number, 6),
      text(words('colItem'), ({ section }) => words(sectionKey[section]), 20),
      text(words('notes'), ({ section }) => texts[section], 90),
    ],
    minutesSections.map((section, index) => ({ section, number: index + 1 })),
  ),
]
