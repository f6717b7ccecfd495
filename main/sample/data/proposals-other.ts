import type { SampleProposal } from './types.ts'

/** Proposals that did not reach a vote: repeats, one withdrawn, and those still waiting for screening. */
export const otherProposals: readonly SampleProposal[] = [
  {
    id: '26-0016', category: 'service', on: '2026-01-13', duplicateOf: '26-0007',
    title: { ko: '구청 민원실 토요일 오전 운영', en: 'District offices open on Saturday mornings' },
    body: {
      ko: '평일에 시간을 낼 수 없는 직장인을 위해 토요일 오전에 구청 민원실을 열어 주십시오. 매주가 어렵다면 둘째·넷째 토요일만이라도 열어 주시기 바랍니다.',
      en: 'Please open district offices on Saturday mornings for people who cannot come on weekdays; if not every week, then on the second and fourth Saturday.',
    },
  },
  {
    id: '26-0125', category: 'mobility', on: '2026-05-13', duplicateOf: '26-0115',
    title: { ko: '앱을 쓰지 못하는 어르신의 마을버스 호출', en: 'Calling the village bus without an app' },
    body: {
      ko: '부르는 버스가 생겼다지만 스마트폰이 없는 어머니에게는 버스가 없어진 것과 같습니다. 마을회관에 호출 단추를 하나 달아 주십시오.',
      en: 'They say the bus now comes when called, but for my mother, who has no smartphone, it has simply gone. Please put a call button in the village hall.',
    },
  },
  {
    id: '26-0220', category: 'digital', on: '2026-08-20', withdrawnOn: '2026-09-02',
    title: { ko: '모바일 신분증 발급 대상 확대', en: 'Mobile identity cards for more people' },
    body: {
      ko: '재외국민과 청소년도 모바일 신분증을 쓸 수 있게 해 주십시오. (이미 시행 계획이 발표되어 제안을 철회합니다.)',
      en: 'Please extend mobile identity cards to Koreans abroad and to young people. (Withdrawn by the author: a plan has since been announced.)',
    },
  },
  {
    id: '26-0301', category: 'safety', on: '2026-11-09',
    title: { ko: '공중화장실 비상벨 작동 여부의 정기 점검 공개', en: 'Published checks of alarm bells in public toilets' },
    body: {
      ko: '공원 화장실의 비상벨을 눌러 보았더니 연결되지 않았습니다. 달마다 작동 여부를 점검하고 마지막 점검일을 벨 옆에 적어 주십시오.',
      en: 'I pressed the alarm bell in a park toilet and nobody answered. Please test the bells every month and write the date of the last test beside each of them.',
    },
  },
  {
    id: '26-0304', category: 'care', on: '2026-11-16',
    title: { ko: '장기요양 등급 신청의 병원 내 접수', en: 'Applying for long-term care from the hospital ward' },
    body: {
      ko: '퇴원 날짜는 정해졌는데 요양 등급 신청은 퇴원한 뒤에 하라고 합니다. 입원 중에 병원에서 신청하고 조사까지 받아, 집에 돌아오는 날부터 서비스를 이용하게 해 주십시오.',
      en: 'The date of discharge is fixed, yet we are told to apply for a care grade afterwards. Please let patients apply and be assessed in hospital so that care begins on the day they come home.',
    },
  },
  {
    id: '26-0307', category: 'learning', on: '2026-11-20',
    title: { ko: '평생교육 강좌의 온라인 대기 순번 공개', en: 'Waiting lists of adult courses, visible online' },
    body: {
      ko: '인기 강좌는 늘 마감이고 대기 순번이 어떻게 되는지 전화로 물어야 합니다. 대기 순번과 취소된 자리를 누리집에서 확인하게 해 주십시오.',
      en: 'Popular courses are always full, and one must telephone to learn one’s place in the queue. Please show the queue and cancelled places online.',
    },
  },
]
