import type { CivilDate } from './words.ts'

/**
 * What 회의순서, 안건목록 and the cover of 회의자료 print: of a session of the Committee or of a strategy meeting. Only a
 * meeting's items have planned minutes, and so clock times; a session's order has room for them.
 */
export interface ProceedingsInput {
  readonly of: 'session' | 'meeting'
  readonly title: string
  readonly date: CivilDate
  /** `HH:MM` */
  readonly startsAt: string
  /** `HH:MM`; null where nobody has said */
  readonly endsAt: string | null
  readonly place: string
  readonly chair: string
  readonly organisation: string
  readonly classification: string | null
  readonly steps: readonly ProceedingsStep[]
}

export interface ProceedingsStep {
  readonly id: string
  /** a section heads the steps behind it; frame is an opening, remarks, a closing: no number, no list */
  readonly kind: 'section' | 'frame' | 'item'
  /** as printed: '1.', '제3-1호'; '' for none */
  readonly number: string
  readonly title: string
  /** 의결, 보고, 과제 …: the printed word */
  readonly sort: string
  readonly presenter: string
  readonly leadAgency: string
  /** where a session's item comes from, what a meeting is asked for */
  readonly about: string
  /** whole minutes; null where none are planned */
  readonly minutes: number | null
  /** `HH:MM`, '' where unknown */
  readonly from: string
  readonly to: string
  readonly withdrawn: boolean
}
