import type { ReportingRhythm } from '#shared/domain/follow-up.ts'
import type { MeetingOutcome } from '#shared/domain/meeting-result.ts'
import type { Bilingual } from './types.ts'

const interior = { ko: '행정안전부', en: 'Ministry of the Interior and Safety' }
const transport = { ko: '국토교통부', en: 'Ministry of Land, Infrastructure and Transport' }
const welfare = { ko: '보건복지부', en: 'Ministry of Health and Welfare' }
const weather = { ko: '기상청', en: 'Korea Meteorological Administration' }

export interface SampleResult {
  /** id of the proposal or case behind the item; else the item's place on the agenda, from 0 */
  readonly of: string | number
  readonly outcome: MeetingOutcome
  readonly note: Bilingual
}

export interface SampleNote {
  readonly on: string
  readonly kind: 'progress' | 'milestone' | 'done' | 'stopped'
  readonly text: Bilingual
  /** place among the milestones, from 0 */
  readonly reaches?: number
}

export interface SampleInstruction {
  readonly of: string | null
  readonly text: Bilingual
  readonly agency: Bilingual
  readonly supporting: readonly Bilingual[]
  readonly dueOn: string
  readonly rhythm: ReportingRhythm
  readonly milestones: readonly { readonly title: Bilingual; readonly dueOn: string }[]
  readonly notes: readonly SampleNote[]
}

/** What June's meeting made of its agenda, written down the day after. */
export const meetingDate = '2026-06-18'
export const recordedOn = '2026-06-19'

export const results: readonly SampleResult[] = [
  { of: 1, outcome: 'noted', note: { ko: '보고를 접수함.', en: 'The report was noted.' } },
  { of: '26-0007', outcome: 'adopted', note: { ko: '원안대로 의결함.', en: 'Adopted as proposed.' } },
  { of: '26-0012', outcome: 'adopted', note: { ko: '원안대로 의결함.', en: 'Adopted as proposed.' } },
  { of: '26-0019', outcome: 'amended', note: { ko: '발송 언어를 8개로 늘려 의결함.', en: 'Adopted with eight languages instead of six.' } },
  { of: '26-0023', outcome: 'adopted', note: { ko: '원안대로 의결함.', en: 'Adopted as proposed.' } },
  { of: 'case-1', outcome: 'noted', note: { ko: '우수사례로 접수함.', en: 'Noted as an outstanding case.' } },
]

export const instructions: readonly SampleInstruction[] = [
  {
    of: '26-0007', agency: interior, supporting: [welfare], dueOn: '2026-09-30', rhythm: 'monthly',
    text: { ko: '9월까지 12개 권역에서 시행하고 이용 실적을 매달 공개할 것.', en: 'Begin in twelve districts by September and publish the use of it every month.' },
    milestones: [
      { title: { ko: '권역별 시행계획 확정', en: 'Plans of the districts settled' }, dueOn: '2026-07-31' },
      { title: { ko: '12개 권역 시행', en: 'Begun in twelve districts' }, dueOn: '2026-09-30' },
    ],
    notes: [
      { on: '2026-07-28', kind: 'milestone', reaches: 0, text: { ko: '12개 권역의 시행계획을 확정함.', en: 'The plans of all twelve districts are settled.' } },
      { on: '2026-08-31', kind: 'progress', text: { ko: '9개 권역에서 시행을 시작함.', en: 'Begun in nine districts.' } },
      { on: '2026-09-25', kind: 'done', text: { ko: '12개 권역 시행을 마치고 실적을 공개함.', en: 'All twelve have begun; the figures are public.' } },
    ],
  },
  {
    of: '26-0012', agency: transport, supporting: [interior], dueOn: '2026-12-31', rhythm: 'quarterly',
    text: { ko: '광역 이동지원센터 간 예약 연계를 연말까지 완료할 것.', en: 'Link the bookings of the regional centres by the end of the year.' },
    milestones: [
      { title: { ko: '연계 규격 고시', en: 'Interface published' }, dueOn: '2026-08-31' },
      { title: { ko: '시범 연계', en: 'Trial between two regions' }, dueOn: '2026-10-31' },
    ],
    notes: [
      { on: '2026-09-11', kind: 'milestone', reaches: 0, text: { ko: '연계 규격을 고시함.', en: 'The interface was published.' } },
      { on: '2026-09-30', kind: 'progress', text: { ko: '2개 시·도가 시범 연계를 준비 중임.', en: 'Two regions prepare the trial.' } },
    ],
  },
  {
    of: '26-0019', agency: interior, supporting: [weather], dueOn: '2026-10-31', rhythm: 'atDue',
    text: { ko: '재난문자를 8개 언어로 발송하고 오역 신고 창구를 열 것.', en: 'Send emergency messages in eight languages and open a place to report wrong translations.' },
    milestones: [],
    notes: [{ on: '2026-07-10', kind: 'progress', text: { ko: '5개 언어의 발송을 시작함.', en: 'Sent in five languages so far.' } }],
  },
  {
    of: '26-0023', agency: interior, supporting: [welfare, transport], dueOn: '2026-12-15', rhythm: 'quarterly',
    text: { ko: '재제출 요구 금지 서류 100종을 고시하고 분기별로 점검할 것.', en: 'Publish the first hundred papers that may no longer be asked for, and check every quarter.' },
    milestones: [{ title: { ko: '대상 서류 고시', en: 'List published' }, dueOn: '2026-11-30' }],
    notes: [
      { on: '2026-06-30', kind: 'progress', text: { ko: '대상 서류를 조사 중임.', en: 'The papers are being collected.' } },
      { on: '2026-10-30', kind: 'progress', text: { ko: '82종의 소관 기관 협의를 마침.', en: 'Agreed with the agencies of 82 papers.' } },
    ],
  },
  {
    of: null, agency: welfare, supporting: [], dueOn: '2026-11-30', rhythm: 'atDue',
    text: { ko: '고령층의 온라인 제안 참여 지원 방안을 보고할 것.', en: 'Report how older people are helped to propose online.' },
    milestones: [],
    notes: [{ on: '2026-09-04', kind: 'stopped', text: { ko: '디지털 포용 종합계획에 통합하여 별도 추진을 중단함.', en: 'Merged into the plan for digital inclusion; no longer pursued on its own.' } }],
  },
]
