import type { BillInput } from '#main/documents/bill.ts'
import type { ProceedingsInput, ProceedingsStep } from '#main/documents/proceedings-input.ts'
import type { ResolutionInput, ResolutionItem } from '#main/documents/resolution-input.ts'
import type { DocumentSource } from '#main/documents/source.ts'
import { usualRule } from '#shared/domain/quorum.ts'
import { agencies, members, packetInput, subjects } from './samples.ts'

/** The papers of so many items. */
export function billInput(tasks: number, changes: Partial<BillInput> = {}): BillInput {
  const { session, tasks: made } = packetInput(tasks)
  return { session, sessionNumber: 2, secretary: '간사', tasks: made, ...changes }
}

const outcomes = ['adopted', 'amended', 'conditional', 'deferred', 'rejected', 'noted'] as const

export function resolutionItem(n: number, changes: Partial<ResolutionItem> = {}): ResolutionItem {
  const outcome = outcomes[(n - 1) % outcomes.length] ?? 'adopted'
  return {
    id: `t${n}`,
    number: n,
    title: subjects[(n - 1) % subjects.length] ?? '',
    purpose: outcome === 'noted' ? 'report' : 'resolution',
    enrolled: 20,
    present: 12,
    needed: 7,
    of: 12,
    recused: n === 2 ? [{ memberId: 'm3', name: '남기훈', reason: '소속 단체가 시범사업에 참여' }] : [],
    decision: {
      outcome,
      inFavour: 11,
      against: 1,
      abstained: 0,
      amendment:
        outcome === 'amended' || outcome === 'conditional'
          ? '시범 기간을 1년으로 늘린다.\n- 분기마다 점검한다.\n예산을 다시 추계한다.'
          : '',
      note: n === 1 ? '이용 실적을 다음 회의에 보고한다.' : '',
      dissent: n === 1 ? '예산 추계가 먼저라는 의견이 있었다.' : '',
      until: outcome === 'deferred' ? '2027-02-24' : null,
      ballots:
        n === 1 ? members.map(({ id }, index) => ({ memberId: id, vote: index === 4 ? 'against' : 'for' })) : null,
      chairVote: null,
      rule: usualRule,
    },
    ...changes,
  }
}

/** The records of resolution of so many items, signed by so many members. */
export function resolutionInput(items: number, changes: Partial<ResolutionInput> = {}): ResolutionInput {
  const { id: _, endsAt: _until, enrolled: _enrolled, present: _present, ...session } = packetInput(0).session
  return {
    session: { ...session, number: 2 },
    items: Array.from({ length: items }, (_item, index) => resolutionItem(index + 1)),
    members: members.map(({ id, name }, index) => ({
      id,
      name,
      affiliation: agencies[index % agencies.length] ?? '',
      chair: index === 0,
    })),
    ...changes,
  }
}

function proceedingsStep(n: number): ProceedingsStep {
  const item = n > 1
  return {
    id: `p${n}`,
    kind: item ? 'item' : 'frame',
    number: item ? `${n - 1}.` : '',
    title: item ? (subjects[(n - 2) % subjects.length] ?? '') : '개회 및 국민의례',
    sort: item ? '과제' : '개회',
    presenter: '행정안전부장관',
    leadAgency: agencies[n % agencies.length] ?? '',
    about: item ? '의결' : '',
    minutes: 10,
    from: `${String(10 + Math.floor(n / 6)).padStart(2, '0')}:${(n % 6) * 10 || '00'}`,
    to: `${String(10 + Math.floor((n + 1) / 6)).padStart(2, '0')}:${((n + 1) % 6) * 10 || '00'}`,
    withdrawn: n === 4,
  }
}

/** A meeting's steps in their order: an opening, a section, so many items. */
export const proceedingsInput = (items: number, changes: Partial<ProceedingsInput> = {}): ProceedingsInput => ({
  of: 'meeting',
  title: '2026년 하반기 정부혁신전략회의',
  date: '2026-12-10',
  startsAt: '10:00',
  endsAt: '11:30',
  place: '청사 대회의실',
  chair: '대통령',
  organisation: '행정안전부',
  classification: null,
  steps:
    items === 0 ? [] : [proceedingsStep(1), ...Array.from({ length: items }, (_, index) => proceedingsStep(index + 2))],
  ...changes,
})

/** Every form in both languages. */
export const formSources: readonly (readonly [name: string, source: DocumentSource])[] = (
  ['ko', 'en'] as const
).flatMap((locale) => [
  [`bill (${locale})`, { kind: 'bill', locale, input: billInput(1) }] as const,
  [`bills of a session (${locale})`, { kind: 'bill', locale, input: billInput(6) }] as const,
  [`records of resolution (${locale})`, { kind: 'resolution', locale, input: resolutionInput(6) }] as const,
  [`order (${locale})`, { kind: 'order', locale, input: proceedingsInput(6) }] as const,
  [`list of items (${locale})`, { kind: 'itemList', locale, input: proceedingsInput(60) }] as const,
  [`cover (${locale})`, { kind: 'cover', locale, input: proceedingsInput(6) }] as const,
])
