import type { Bilingual } from './types.ts'

/** Categories of the pool, the share of each value among who applied, and the seats the quotas keep for it. */
export interface SampleCategory {
  readonly name: Bilingual
  readonly values: readonly { readonly name: Bilingual; readonly share: number; readonly min: number; readonly max: number }[]
}

export const applicants = 180
export const seats = 16
export const groupName: Bilingual = { ko: '2026년 하반기 국민평가단', en: 'Public Evaluation Group, second half of 2026' }

/** People who volunteer are not the population: the quotas put right whom the pool has too many of. */
export const categories: readonly SampleCategory[] = [
  {
    name: { ko: '성별', en: 'gender' },
    values: [
      { name: { ko: '여성', en: 'female' }, share: 0.41, min: 8, max: 8 },
      { name: { ko: '남성', en: 'male' }, share: 0.59, min: 8, max: 8 },
    ],
  },
  {
    name: { ko: '연령대', en: 'age band' },
    values: [
      { name: { ko: '19∼34세', en: '19-34' }, share: 0.3, min: 4, max: 5 },
      { name: { ko: '35∼49세', en: '35-49' }, share: 0.36, min: 4, max: 5 },
      { name: { ko: '50∼64세', en: '50-64' }, share: 0.25, min: 4, max: 5 },
      { name: { ko: '65세 이상', en: '65 and over' }, share: 0.09, min: 3, max: 4 },
    ],
  },
  {
    name: { ko: '권역', en: 'region' },
    values: [
      { name: { ko: '수도권', en: 'capital region' }, share: 0.58, min: 7, max: 9 },
      { name: { ko: '충청·강원권', en: 'centre and east' }, share: 0.16, min: 2, max: 4 },
      { name: { ko: '호남·제주권', en: 'south-west and Jeju' }, share: 0.12, min: 2, max: 3 },
      { name: { ko: '영남권', en: 'south-east' }, share: 0.14, min: 3, max: 4 },
    ],
  },
]

/** What evaluators make of a task, criterion by criterion, and how far they differ. */
export const evaluated: readonly { readonly of: string; readonly merit: readonly number[]; readonly spread: number }[] = [
  { of: '26-0007', merit: [4.2, 3.6, 3.4, 2.9, 3.9], spread: 0.7 },
  { of: '26-0012', merit: [3.1, 2.8, 3.9, 4.1, 3.3], spread: 0.9 },
  { of: '26-0019', merit: [3.9, 3.7, 3.5, 3.8, 4.0], spread: 0.6 },
  { of: '26-0023', merit: [2.6, 2.9, 3.0, 3.2, 2.7], spread: 1.1 },
]

export const seed = 20_261_027
export const groupMadeOn = '2026-10-26'
export const drawnOn = '2026-10-27'
export const scoredOn = '2026-11-16'
