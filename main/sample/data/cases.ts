import type { SampleCase } from './types.ts'

const openForum = { ko: '열린소통포럼 (정부서울청사)', en: 'Open Communication Forum, Government Complex Seoul' }
const park = { ko: '혁신파크 상상청 1층', en: 'Innovation Park, Sangsang Hall' }

/** Outstanding cases of the year's three offline discussions. */
export const cases: readonly SampleCase[] = [
  {
    id: 'case-1', category: 'service', heldOn: '2026-02-26', venue: openForum,
    kind: 'openForum', participants: 64,
    discussion: { ko: '이사 행정 간소화 토론', en: 'Making moves simpler' },
    outcomes: { ko: '한 창구 처리 절차를 다른 지역에 알린다.\n창구에서 받는 서식을 한 장으로 줄인다.', en: 'Tell other regions how one counter does it all.\nReduce the forms at the counter to one page.' },
    title: { ko: '전입신고와 함께 끝내는 이사 행정 꾸러미', en: 'Moving house: one bundle with the change of address' },
    body: {
      ko: '한 군청이 전입신고 창구에서 차량 주소 변경, 쓰레기 배출 안내, 학교 배정, 수도 명의 변경을 한 번에 받아 처리한 사례입니다. 열린소통포럼에 참석한 시민 64명이 다른 지역으로의 확산을 요청하였습니다. 처리 시간은 평균 3일에서 당일로 줄었습니다.',
      en: 'A county office handles vehicle address, refuse collection, school placement and the water account together with the change of address. Sixty-four citizens at the Open Communication Forum asked for it to spread. Handling time fell from three days on average to the same day.',
    },
  },
  {
    id: 'case-2', category: 'care', heldOn: '2026-05-28', venue: park,
    kind: 'innovationPark', participants: 38,
    discussion: { ko: '홀몸 어르신 돌봄 토론', en: 'Care for older people who live alone' },
    outcomes: { ko: '방문 주기를 주 2회로 정한다.\n안부 기록은 읍·면 사무소에만 전한다.', en: 'Visit twice a week.\nPass what is noted to the township office alone.' },
    title: { ko: '우체국 집배원과 함께하는 홀몸 어르신 안부 확인', en: 'Postal carriers looking in on older people who live alone' },
    body: {
      ko: '집배원이 우편물을 전하며 안부를 확인하고, 이상이 있으면 전용 단말기로 읍·면 사무소에 바로 알리는 사례입니다. 혁신파크 토론에서 방문 주기와 개인정보 보호 방법을 함께 다듬었습니다. 지난 1년 동안 위급 상황 17건을 일찍 발견하였습니다.',
      en: 'Carriers look in on residents while delivering and report anything amiss to the township office from their handsets. The discussion at the Innovation Park refined how often they visit and how personal data are protected. Seventeen emergencies were found early in the past year.',
    },
  },
  {
    id: 'case-3', category: 'participation', heldOn: '2026-09-17', venue: openForum,
    kind: 'openForum', participants: 51,
    discussion: { ko: '주민참여 예산 공개 토론', en: 'Budgets in the open, with residents' },
    outcomes: { ko: '공개 양식을 표준으로 만든다.\n설계 변경의 사유도 함께 공개한다.', en: 'Make the form of disclosure a standard.\nPublish the reasons for changes of design as well.' },
    title: { ko: '주민이 설계에 참여한 하천 공원의 예산 공개', en: 'A riverside park designed with residents, its budget in the open' },
    body: {
      ko: '설계 단계부터 주민 협의체가 참여하고, 예산 집행 내역을 공사 현장 게시판과 누리집에 매달 공개한 사례입니다. 설계 변경이 세 차례 있었으나 민원은 인근의 비슷한 사업보다 크게 적었습니다. 토론 참석자들은 공개 양식을 표준으로 만들자고 제안하였습니다.',
      en: 'A residents’ council took part from the design onwards, and spending was published monthly on the site board and online. Although the design changed three times, complaints were far fewer than for similar works nearby. Participants proposed making the form of disclosure a standard.',
    },
  },
]
