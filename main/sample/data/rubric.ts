import type { SampleCriterion } from './types.ts'

/** Scored from 1 to 5 in half steps; the official score leaves out the highest and the lowest. */
export const criteria: readonly SampleCriterion[] = [
  {
    id: 'benefit', weight: 30,
    title: { ko: '국민 체감 효과', en: 'Benefit people feel' },
    description: {
      ko: '얼마나 많은 국민의 불편을 얼마나 크게 줄이는가. 5점: 다수 국민의 일상적 불편을 뚜렷이 해소함. 3점: 일부 국민에게 분명한 도움이 됨. 1점: 효과가 제한적이거나 확인하기 어려움.',
      en: 'How many people are relieved, and of how much. 5: clearly ends an everyday difficulty of many. 3: a definite help to some. 1: limited, or hard to establish.',
    },
  },
  {
    id: 'feasibility', weight: 25,
    title: { ko: '실행 가능성', en: 'Feasibility' },
    description: {
      ko: '법령·예산·인력의 여건 안에서 실행할 수 있는가. 5점: 현행 제도와 예산으로 1년 안에 시행 가능함. 3점: 일부 법령 개정이나 추가 예산이 필요함. 1점: 제도와 재원의 전제가 갖추어지지 않음.',
      en: 'Whether it can be done within law, budget and staff. 5: within a year under present law and budget. 3: needs some amendment or further money. 1: the legal or financial footing is missing.',
    },
  },
  {
    id: 'novelty', weight: 15,
    title: { ko: '혁신성', en: 'Innovation' },
    description: {
      ko: '일하는 방식이나 서비스의 구조를 바꾸는가. 5점: 기관 간 경계를 넘어 절차 자체를 바꿈. 3점: 기존 서비스를 의미 있게 개선함. 1점: 유사한 시책이 이미 시행되고 있음.',
      en: 'Whether it changes how work is done. 5: changes the procedure itself, across agencies. 3: a meaningful improvement of an existing service. 1: something similar is already in place.',
    },
  },
  {
    id: 'equity', weight: 15,
    title: { ko: '형평성·포용성', en: 'Equity and inclusion' },
    description: {
      ko: '이용하기 어려운 사람과 지역에 혜택이 돌아가는가. 5점: 취약계층과 소외 지역의 접근성이 크게 나아짐. 3점: 특정 집단이 불리해지지 않음. 1점: 격차가 커질 우려가 있음.',
      en: 'Whether it reaches people and places that are hard to serve. 5: much better access for vulnerable groups and remote areas. 3: nobody is put at a disadvantage. 1: may widen gaps.',
    },
  },
  {
    id: 'spread', weight: 15,
    title: { ko: '지속·확산 가능성', en: 'Durability and spread' },
    description: {
      ko: '시범에 그치지 않고 이어지며 다른 기관으로 퍼질 수 있는가. 5점: 운영 주체와 재원이 분명하고 전국 확산이 쉬움. 3점: 여건이 비슷한 기관에서 따라 할 수 있음. 1점: 일회성에 그칠 우려가 있음.',
      en: 'Whether it lasts beyond a pilot and can spread. 5: clear ownership and funding, easily adopted nationwide. 3: similar agencies could follow. 1: likely to remain a single event.',
    },
  },
]
