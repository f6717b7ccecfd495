import { koreaStamp } from '#main/korea-time.ts'
import { voteWindow } from './civil-time.ts'
import type { SampleProposal, SampleRound } from './data/types.ts'
import { below, mulberry32, pick, sample, type Random } from './random.ts'

/** One well-formed row of a ballot roll. */
export interface SampleBallot {
  readonly task: string
  readonly voter: Voter
  readonly choice: 'yes' | 'no'
  readonly castAt: number
  readonly revokedAt?: number
}

interface Voter {
  readonly key: string
  readonly region: number
  readonly ageBand: string
  readonly sex: string
  readonly channel: string
}

type Choice = SampleBallot['choice']
const day = 86_400_000
const minute = 60_000

/** Shares of the 17 provinces in a thousand, about as the population lies. */
const regionShares = [182, 63, 46, 59, 28, 28, 21, 8, 268, 29, 31, 41, 33, 34, 48, 62, 19]
const ageBands = ['10s', '20s', '30s', '40s', '50s', '60s', '70+']

function region(random: Random): number {
  let left = below(random, 1000)
  return Math.max(
    0,
    regionShares.findIndex((share) => (left -= share) < 0),
  )
}

const voter = (random: Random): Voter => ({
  key: `v${Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')}`,
  region: region(random),
  ageBand: pick(random, ageBands),
  sex: random() < 0.52 ? 'F' : 'M',
  channel: random() < 0.93 ? 'online' : 'onsite',
})

/** Most people vote in the first days and in the last; few at night. */
function inside(random: Random, { opensAt, closesAt }: { opensAt: number; closesAt: number }): number {
  const days = Math.round((closesAt - opensAt) / day)
  const early = Math.floor(days * random() ** 2.2)
  const date = random() < 0.28 ? days - 1 - Math.floor(early / 3) : early
  const hour = 7 + Math.floor(16.9 * random() ** 0.9)
  return opensAt + date * day + hour * 60 * minute + below(random, 3_600_000)
}

function outside(random: Random, { opensAt, closesAt }: { opensAt: number; closesAt: number }): number {
  return random() < 0.3 ? opensAt - minute - below(random, day / 2) : closesAt + minute + below(random, 2 * day)
}

const other = (choice: Choice): Choice => (choice === 'yes' ? 'no' : 'yes')

/** The rows of one task, so that a recount gives exactly the counts its proposal states. */
function ballotsOf(
  random: Random,
  proposal: SampleProposal,
  round: SampleRound,
  voters: readonly Voter[],
): SampleBallot[] {
  if (!proposal.ballots) return []
  const { yes, no, repeat, outside: late, revoked } = proposal.ballots
  const window = voteWindow(round)
  const people = sample(random, voters, yes + no + late + revoked)
  const twice = new Set(sample(random, people.slice(0, yes + no), repeat))
  return people.flatMap((who, index): SampleBallot[] => {
    const choice: Choice = index < yes ? 'yes' : index < yes + no ? 'no' : random() < 0.8 ? 'yes' : 'no'
    const last = { task: proposal.id, voter: who, choice, castAt: inside(random, window) }
    if (index >= yes + no + late) return [{ ...last, revokedAt: last.castAt + below(random, day) + minute }]
    if (index >= yes + no) return [{ ...last, castAt: outside(random, window) }]
    if (!twice.has(who)) return [last]
    const castAt = window.opensAt + Math.floor((last.castAt - window.opensAt) * random())
    return [{ ...last, castAt, choice: random() < 0.6 ? choice : other(choice) }, last]
  })
}

/** The ballots of a round in the order they were cast; the same every time. */
export function sampleBallots(round: SampleRound): SampleBallot[] {
  const random = mulberry32(round.seed)
  const voters = Array.from({ length: 1500 }, () => voter(random))
  return round.proposals
    .flatMap((proposal) => ballotsOf(random, proposal, round, voters))
    .sort((a, b) => a.castAt - b.castAt || (a.voter.key < b.voter.key ? -1 : 1))
}

const regions = {
  ko: [
    '서울',
    '부산',
    '대구',
    '인천',
    '광주',
    '대전',
    '울산',
    '세종',
    '경기',
    '강원',
    '충북',
    '충남',
    '전북',
    '전남',
    '경북',
    '경남',
    '제주',
  ],
  en: [
    'Seoul',
    'Busan',
    'Daegu',
    'Incheon',
    'Gwangju',
    'Daejeon',
    'Ulsan',
    'Sejong',
    'Gyeonggi',
    'Gangwon',
    'Chungbuk',
    'Chungnam',
    'Jeonbuk',
    'Jeonnam',
    'Gyeongbuk',
    'Gyeongnam',
    'Jeju',
  ],
}

/** The columns of the generic `votes` format. */
export const voteColumns = [
  'source',
  'source_task_id',
  'voter_key',
  'choice',
  'cast_at',
  'channel',
  'verified',
  'region',
  'age_band',
  'sex',
  'revoked_at',
]

/** A ballot as a row of the generic `votes` format. */
export const voteRow = (ballot: SampleBallot, source: string, locale: 'ko' | 'en'): string[] => [
  source,
  ballot.task,
  ballot.voter.key,
  ballot.choice,
  koreaStamp(ballot.castAt),
  ballot.voter.channel,
  'true',
  regions[locale][ballot.voter.region] ?? '',
  ballot.voter.ageBand,
  ballot.voter.sex,
  ballot.revokedAt === undefined ? '' : koreaStamp(ballot.revokedAt),
]
