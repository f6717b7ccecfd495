import { autumnProposals } from './proposals-autumn.ts'
import { otherProposals } from './proposals-other.ts'
import { springProposals } from './proposals-spring.ts'
import { summerProposals } from './proposals-summer.ts'
import type { Bilingual, SampleCategory, SampleProposal, SampleRound } from './types.ts'

export const categories: Readonly<Record<SampleCategory, Bilingual>> = {
  service: { ko: '민원·행정서비스', en: 'Public services' },
  mobility: { ko: '교통·이동', en: 'Mobility' },
  care: { ko: '복지·돌봄', en: 'Welfare and care' },
  safety: { ko: '안전·재난', en: 'Safety' },
  climate: { ko: '환경·기후', en: 'Environment' },
  digital: { ko: '데이터·디지털', en: 'Data and digital' },
  economy: { ko: '경제·일자리', en: 'Economy and work' },
  participation: { ko: '참여·소통', en: 'Participation' },
  learning: { ko: '교육·문화', en: 'Education and culture' },
}

export const rounds: readonly SampleRound[] = [
  {
    key: 'spring', seed: 20_260_309, moreThan: 200,
    opens: '2026-03-09', closes: '2026-03-29', importedOn: '2026-03-31', promotedOn: '2026-04-03',
    name: { ko: '2026년 봄 찬반투표', en: 'Spring vote 2026' },
    source: { ko: '정부혁신국민포럼 2026년 봄 공모', en: 'Innovation Citizen Forum, spring call 2026' },
    proposals: springProposals,
    heldBack: [],
  },
  {
    key: 'summer', seed: 20_260_629, moreThan: 200,
    opens: '2026-06-29', closes: '2026-07-19', importedOn: '2026-07-21', promotedOn: '2026-07-24',
    name: { ko: '2026년 여름 찬반투표', en: 'Summer vote 2026' },
    source: { ko: '정부혁신국민포럼 2026년 여름 공모', en: 'Innovation Citizen Forum, summer call 2026' },
    proposals: summerProposals,
    heldBack: [
      {
        id: '26-0130',
        reason: {
          ko: '관계 부처가 같은 내용의 사전 점검 서비스를 10월부터 시범 운영할 예정이므로, 시범 운영 결과를 확인한 뒤 상정합니다.',
          en: 'The ministry concerned will pilot the same service from October; to be submitted once the result of the pilot is known.',
        },
      },
    ],
  },
  {
    key: 'autumn', seed: 20_261_012, moreThan: 250,
    opens: '2026-10-12', closes: '2026-11-01', importedOn: '2026-11-03', promotedOn: '2026-11-06',
    name: { ko: '2026년 가을 찬반투표', en: 'Autumn vote 2026' },
    source: { ko: '정부혁신국민포럼 2026년 가을 공모', en: 'Innovation Citizen Forum, autumn call 2026' },
    proposals: autumnProposals,
    heldBack: [],
  },
]

/** Proposals received during the year that were not put to a vote. */
export const waiting: {
  readonly source: Bilingual
  readonly importedOn: string
  readonly proposals: readonly SampleProposal[]
} = {
  source: { ko: '정부혁신국민포럼 2026년 접수 제안', en: 'Innovation Citizen Forum, proposals received 2026' },
  importedOn: '2026-11-23',
  proposals: otherProposals,
}
