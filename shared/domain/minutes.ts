/**
 * What the minutes of a committee carry, in their order: 회의명, 개최기관, 일시·장소, 참석·배석자, 진행순서, 상정안건, 발언요지,
 * 결정사항, 표결내용 (the items that the Enforcement Decree of the Public Records Management Act, article 18, asks for).
 */
export const minutesSections = [
  'name',
  'host',
  'when',
  'attendance',
  'order',
  'docket',
  'remarks',
  'decisions',
  'votes',
] as const
export type MinutesSection = (typeof minutesSections)[number]

/** The text of every section. */
export type MinutesTexts = Readonly<Record<MinutesSection, string>>

/** Texts of the sections, each made by `make`. */
export const minutesOf = (make: (section: MinutesSection) => string): MinutesTexts =>
  Object.fromEntries(minutesSections.map((section) => [section, make(section)])) as unknown as MinutesTexts
