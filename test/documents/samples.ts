import type { MinutesInput } from '#main/documents/minutes.ts'
import { minutesOf } from '#shared/domain/minutes.ts'
import type { PaperAttachment } from '#main/documents/attachments.ts'
import type { AgendaEntry, AgendaInput } from '#main/documents/agenda-input.ts'
import type { ScoreSheetInput } from '#main/documents/score-sheet.ts'
import type { PacketInput, PacketMember, PacketTask, ScoreFigures, VoteCounts } from '#main/documents/packet-input.ts'
import { stations } from '#shared/domain/terms.ts'

/** Plausible packets and agendas of any length, the same every time. */

export const subjects = [
  '야간 민원 창구의 권역별 시범 운영',
  '버스 정류장 도착 안내의 점자·음성 동시 제공',
  '재난 문자의 외국어 표준 문안 마련',
  '행정기관 간 중복 서류 제출 요구의 공개',
  '폐교를 활용한 주민 공동 작업장 조성',
  '어린이 보호구역 노면 표시의 통일',
]
export const agencies = ['행정안전부', '국토교통부', '보건복지부', '교육부', '경찰청', '']
const criteria = [
  { id: 'need', title: '국민 체감도', weight: 30 },
  { id: 'novelty', title: '혁신성', weight: 20 },
  { id: 'feasible', title: '실행 가능성', weight: 25 },
  { id: 'spread', title: '확산 가능성', weight: 25 },
]

const names = [
  '강서윤',
  '김도현',
  '남기훈',
  '류하은',
  '문지호',
  '박세영',
  '서다온',
  '오현우',
  '이가람',
  '정유진',
  '최민재',
  '한소율',
]
export const members: readonly PacketMember[] = names.map((name, index) => ({
  id: `m${index + 1}`,
  name,
  affiliation: '',
  side: index % 3 === 0 ? 'government' : 'civilian',
}))

const figuresOf = (values: readonly number[]): ScoreFigures => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n: values.length, mean, spread: Math.sqrt(squares / (values.length - 1)), values }
}

/** Some agreement, some outliers: around 3 to 4, in steps of one half. */
const score = (task: number, criterion: number, member: number): number => {
  const wave = Math.sin(task * 12.9898 + criterion * 78.233 + member * 37.719) * 43_758.5453
  const centre = 3.2 + ((task + criterion) % 3) * 0.4
  const offset = (wave - Math.floor(wave) - 0.5) * (criterion === 1 ? 3.2 : 1.8)
  return Math.min(5, Math.max(1, Math.round((centre + offset) * 2) / 2))
}

function scoresOf(task: number): PacketTask['scores'] {
  const byCriterion = Object.fromEntries(
    criteria.map(({ id }, index) => [id, figuresOf(members.map((_, member) => score(task, index, member)))]),
  )
  const totals = members.map((_, member) =>
    criteria.reduce((sum, { weight }, index) => sum + (weight / 100) * score(task, index, member), 0),
  )
  const overall = figuresOf(totals)
  const sorted = totals.toSorted((a, b) => a - b)
  return {
    official: overall.mean,
    overall,
    median: ((sorted[5] ?? 0) + (sorted[6] ?? 0)) / 2,
    trimmedMean: overall.mean,
    criteria: byCriterion,
    scorers: 13,
    rank: task,
    sheets: members.map(({ id }, member) => ({
      memberId: id,
      values: Object.fromEntries(criteria.map((criterion, index) => [criterion.id, score(task, index, member)])),
      total: totals[member] ?? null,
      remark: member % 4 === 0 ? '예산 추계의 보완이 필요함' : '',
    })),
  }
}

/** An attachment that a place-holder page stands for. */
export const paper = (title: string): PaperAttachment => ({
  id: title,
  title,
  fileName: `${title}.hwpx`,
  pages: 0,
  problem: 'noConverter',
})

const counts = (yes: number, no: number, pass: number): VoteCounts => ({ yes, no, pass })

export function packetTask(n: number, changes: Partial<PacketTask> = {}): PacketTask {
  const yes = 1200 + n * 84
  return {
    id: `t${n}`,
    attachments: [],
    number: n,
    title: subjects[(n - 1) % subjects.length] ?? '',
    summary:
      '퇴근 이후에만 관공서를 찾을 수 있는 교대 근무자와 소상공인을 위하여, 권역별 거점 민원실 한 곳을 주 2회 21시까지 운영하자는 제안입니다. 여권 교부와 인감 신고처럼 온라인으로 처리할 수 없는 민원을 우선 대상으로 합니다.\n시범 운영 6개월 뒤 이용 건수와 대기 시간을 공개하고, 확대 여부를 다시 정합니다.',
    agency: agencies[(n - 1) % agencies.length] ?? '',
    sourceId: `26-${String(n).padStart(4, '0')}`,
    origin: 'vote',
    cameFrom: '',
    purpose: n % 5 === 0 ? 'report' : 'resolution',
    proposedOn: '2026-03-12',
    submittedOn: '2026-07-02',
    thread: stations.map((station, index) => ({
      station,
      state: index < 4 ? 'reached' : 'ahead',
      on: index < 4 ? `2026-0${3 + index}-12` : null,
      figure: index === 1 ? `찬성 ${yes.toLocaleString('en-US')}표` : index === 0 ? '공감 312' : '',
    })),
    discussions: [
      {
        title: '열린소통포럼 제12회 토론',
        on: '2026-05-20',
        outcome: '창구 직원의 휴식 보장을 전제로 찬성 의견이 많음\n이용 수요가 확인된 권역부터 시작하자는 의견',
      },
    ],
    vote: {
      round: '2026년 상반기 국민투표',
      closedOn: '2026-06-30',
      threshold: 1000,
      basis: 'roll',
      declared: counts(yes + 12, 310 + n, 45),
      recounted: counts(yes, 308 + n, 45),
      promotion: 'promoted',
      reason: '',
      evidence: [
        {
          name: '2026-상반기-투표명부.csv',
          size: 18_234_511,
          sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
          read: 214_880,
          accepted: 214_122,
          rejected: [
            { reason: '같은 사람의 이전 투표', rows: 702 },
            { reason: '알 수 없는 과제', rows: 56 },
          ],
        },
      ],
    },
    scores: scoresOf(n),
    recused: n === 2 ? [{ name: '남기훈', reason: '소속 단체가 시범사업에 참여' }] : [],
    recommendation: '시범 운영 권역 3곳을 먼저 정하고, 창구 인력의 교대 기준을 마련하는 조건으로 의결함이 타당합니다.',
    decision:
      n % 3 === 0
        ? null
        : {
            outcome: n % 2 === 0 ? 'amended' : 'adopted',
            inFavour: 11,
            against: 1,
            abstained: 1,
            amendment: n % 2 === 0 ? '시범 기간을 6개월에서 1년으로 늘린다.' : '',
            note: '',
            dissent: n === 4 ? '예산이 정해지기 전에는 시작하지 않아야 함' : '',
            until: null,
            ballots: null,
            chairVote: null,
          },
    ...changes,
  }
}

export function packetInput(tasks: number, changes: Partial<PacketInput> = {}): PacketInput {
  return {
    session: {
      id: 's2',
      title: '정부혁신추진위원회 제2차 회의',
      date: '2026-11-24',
      startsAt: '14:00',
      endsAt: '15:30',
      place: '정부서울청사 별관 2층 대회의실',
      mode: 'inPerson',
      organisation: '정부혁신추진위원회',
      classification: '대외주의',
      enrolled: 20,
      present: 14,
    },
    rubric: { min: 1, max: 5, official: 'mean', criteria },
    members,
    tasks: Array.from({ length: tasks }, (_, index) => packetTask(index + 1)),
    signOff: ['담당', '과장', '국장', '위원장'],
    scoreSheets: true,
    ...changes,
  }
}

export function agendaEntry(n: number, changes: Partial<AgendaEntry> = {}): AgendaEntry {
  return {
    id: `a${n}`,
    kind: n === 1 ? 'opening' : n % 7 === 0 ? 'report' : 'task',
    title: n === 1 ? '개회 및 국민의례' : (subjects[(n - 1) % subjects.length] ?? ''),
    presenter: ['행정안전부장관', '국무조정실장', ''][n % 3] ?? '',
    leadAgency: agencies[(n - 1) % agencies.length] ?? '',
    minutes: 5 + (n % 4) * 5,
    request: n % 7 === 0 ? '보고 접수' : '의결',
    points:
      n === 1
        ? ''
        : '국민투표 찬성 1,284표로 상정되어 위원회가 원안의결한 과제입니다.\n관계 부처의 이행 계획을 함께 보고합니다.',
    withdrawn: false,
    inserted: 0,
    attachments: n === 2 ? [paper('과제별 이행 계획 1부.'), paper('국민투표 집계표 1부.')] : [],
    ...changes,
  }
}

export function agendaInput(items: number, changes: Partial<AgendaInput> = {}): AgendaInput {
  return {
    meeting: {
      id: 'meeting-1',
      title: '2026년 하반기 정부혁신전략회의',
      date: '2026-12-10',
      startsAt: '10:00',
      slotMinutes: 90,
      place: '청사 대회의실',
      chair: '대통령',
      organisation: '행정안전부',
      classification: null,
    },
    version: { number: 3, locked: false, hash: '' },
    numbering: 'decimal',
    items: Array.from({ length: items }, (_, index) => agendaEntry(index + 1)),
    ...changes,
  }
}

/** Minutes with a list, a correction and a lock. */
export const minutesInput = (change: Partial<MinutesInput> = {}): MinutesInput => ({
  session: { title: '제3차 정부혁신추진위원회', date: '2026-11-26' },
  organisation: '정부혁신추진위원회',
  classification: null,
  signOff: ['위원장', '간사'],
  texts: minutesOf((section) => (section === 'remarks' ? '1. 과제\n- 첫째 발언\n- 둘째 발언\n2. 과제' : '한 줄')),
  hash: 'ab'.repeat(32),
  corrections: ['1. 과제: 원안의결 → 부결. 집계 착오'],
  ...change,
})

/** A member's sheet over so many items, recused from the second. */
export const scoreSheetInput = (items: number): ScoreSheetInput => ({
  of: 'committee',
  session: { id: 's1', title: '제3차 회의', date: '2026-11-24' },
  member: { id: 'm1', name: '위원 1', affiliation: '' },
  rubric: {
    version: 2,
    min: 1,
    max: 5,
    step: 0.5,
    criteria: [
      { id: 'a', title: '효과', description: '얼마나 줄이는가', weight: 60 },
      { id: 'b', title: '실행', description: '', weight: 40 },
    ],
  },
  items: Array.from({ length: items }, (_, index) => ({
    id: `i${index + 1}`,
    title: `과제 ${index + 1}`,
    purpose: 'resolution',
    recused: index === 1,
  })),
  check: '1A2B-3C4D',
  organisation: '행정안전부',
  classification: null,
})

/** A task of which nothing is known. */
export const emptyTask = packetTask(1, {
  title: '',
  summary: '',
  agency: '',
  sourceId: '',
  proposedOn: null,
  submittedOn: null,
  thread: [],
  discussions: [],
  vote: null,
  scores: null,
  recommendation: '',
  decision: null,
})
