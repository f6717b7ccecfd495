import type { SampleProposal } from './types.ts'

/** Proposals of April to June, put to the vote in July. */
export const summerProposals: readonly SampleProposal[] = [
  {
    id: '26-0103', category: 'safety', on: '2026-04-14',
    ballots: { yes: 574, no: 73, repeat: 28, outside: 7, revoked: 2 },
    title: { ko: '응급실 수용 가능 정보의 구급대·보호자 공유', en: 'Emergency room capacity shared with ambulance crews and families' },
    body: {
      ko: '아버지를 태운 구급차가 병원 네 곳에 전화를 거는 동안 28분이 지났습니다. 병상만이 아니라 해당 처치가 가능한 의료진이 있는지를 구급대가 바로 볼 수 있어야 합니다. 이송 병원이 정해지면 보호자에게도 문자로 알려, 따로 이동하는 가족이 엉뚱한 병원으로 가지 않게 해 주십시오.',
      en: 'Twenty-eight minutes passed while the ambulance carrying my father telephoned four hospitals. Crews should see at once not only free beds but whether staff for the treatment needed are on duty. Once a hospital is chosen, please text the family too, so that relatives travelling separately do not go to the wrong one.',
    },
  },
  {
    id: '26-0108', category: 'economy', on: '2026-04-20',
    ballots: { yes: 402, no: 66, repeat: 21, outside: 5, revoked: 3 },
    title: { ko: '전세계약 위험 정보 한 번에 확인', en: 'Every risk of a lease deposit on one page' },
    body: {
      ko: '전세계약을 앞두고 등기사항증명서, 세금 체납, 선순위 보증금, 건축물대장을 네 곳에서 따로 떼어 보았지만 무엇이 위험한지 판단하기 어려웠습니다. 임대인의 동의를 전자적으로 받으면 한 화면에서 위험 요소를 쉬운 말로 보여 주고, 계약일부터 잔금일 사이에 바뀐 사항을 알려 주십시오.',
      en: 'Before signing a lease I fetched the property register, tax arrears, prior deposits and the building register from four different places, and still could not tell what was risky. With the landlord’s electronic consent, please show the risks in plain words on one page, and notify the tenant of any change between signing and the final payment.',
    },
  },
  {
    id: '26-0111', category: 'climate', on: '2026-04-23',
    ballots: { yes: 356, no: 58, repeat: 16, outside: 6, revoked: 1 },
    title: { ko: '반지하·저지대 세대별 침수 예보와 대피 도우미 지정', en: 'Household flood warnings and named helpers for basement homes' },
    body: {
      ko: '구 전체에 보내는 호우 경보로는 우리 골목의 물이 언제 차오를지 알 수 없습니다. 하수관로 수위와 강우 예측을 바탕으로 침수 우려 세대에 따로 알리고, 거동이 불편한 이웃마다 함께 대피할 사람을 미리 정해 두었으면 합니다. 해마다 장마 전에 한 번은 실제로 대피해 보아야 합니다.',
      en: 'A heavy-rain warning for the whole district does not tell us when the water will rise in our alley. Please warn the households at risk separately, from sewer levels and rainfall forecasts, and name in advance the person who will leave together with each neighbour who has difficulty moving. Once a year, before the rainy season, the evacuation should actually be rehearsed.',
    },
  },
  {
    id: '26-0115', category: 'mobility', on: '2026-04-28',
    ballots: { yes: 289, no: 81, repeat: 12, outside: 4, revoked: 1 },
    title: { ko: '농어촌 수요응답형 버스의 전화 호출 병행', en: 'On-demand rural buses that can be called by telephone' },
    body: {
      ko: '하루 세 번 다니던 마을버스가 앱으로 부르는 버스로 바뀐 뒤, 정작 어르신들은 버스를 부르지 못합니다. 전화 한 통이나 정류장의 단추로도 부를 수 있게 하고, 병원 예약 시간에 맞춘 왕복 예약을 받아 주십시오. 이웃 면의 차량과 배차를 함께 하면 빈 차로 돌아오는 일도 줄 것입니다.',
      en: 'Since the village bus that ran three times a day was replaced by one called with an app, older residents are the very people who cannot call it. Please accept a telephone call or a button at the stop, and return bookings that fit hospital appointments. Sharing vehicles with the neighbouring township would mean fewer empty journeys back.',
    },
  },
  {
    id: '26-0119', category: 'care', on: '2026-05-06',
    ballots: { yes: 248, no: 42, repeat: 9, outside: 3, revoked: 0 },
    title: { ko: '출생신고 한 번으로 돌봄·의료 혜택 자동 안내', en: 'One birth registration, every entitlement explained' },
    body: {
      ko: '아이를 낳고 석 달이 지나서야 우리 구에 산후 방문 간호 사업이 있다는 것을 알았습니다. 이미 신청 기한이 지난 뒤였습니다. 출생신고를 하면 국가와 지방자치단체의 혜택을 한 장으로 안내하고, 동의한 가정에는 기한이 지나기 전에 먼저 연락해 주십시오.',
      en: 'Three months after our child was born I learnt that the district sends nurses to new mothers; the deadline had passed. When a birth is registered, please set out on one sheet everything the state and the local government offer, and contact consenting families before deadlines expire.',
    },
  },
  {
    id: '26-0122', category: 'participation', on: '2026-05-11',
    ballots: { yes: 219, no: 64, repeat: 11, outside: 2, revoked: 2 },
    title: { ko: '외국인 주민 민원의 화상 통역 연결', en: 'Video interpreting at service counters for foreign residents' },
    body: {
      ko: '남편의 체류 기간을 연장하러 갈 때마다 휴가를 내고 통역을 맡습니다. 모든 창구에 통역사를 둘 수는 없으니, 화상 통역 인력을 시·도가 함께 두고 어느 민원실에서든 5분 안에 연결되도록 해 주십시오. 자주 쓰는 서식의 번역본도 함께 마련했으면 합니다.',
      en: 'Whenever my husband’s permit is renewed I take a day off to interpret. Not every counter can have an interpreter, but provinces could share a pool of video interpreters reachable within five minutes from any office. Translations of the most used forms would help as well.',
    },
  },
  {
    id: '26-0127', category: 'safety', on: '2026-05-15',
    ballots: { yes: 203, no: 47, repeat: 8, outside: 3, revoked: 0 },
    title: { ko: '폭염 시 옥외 작업 중지 알림과 쉼터 지도', en: 'Heat alerts that stop outdoor work, and a map of cool rooms' },
    body: {
      ko: '체감온도가 35도를 넘어도 현장에서는 누가 작업을 멈추라고 말해야 하는지 모릅니다. 기상 관측값에 따라 발주 기관과 현장 책임자에게 동시에 작업 중지를 알리고, 걸어서 10분 안에 갈 수 있는 쉼터를 지도로 보여 주십시오. 배달과 택배처럼 옮겨 다니며 일하는 사람도 쓸 수 있어야 합니다.',
      en: 'Even when the apparent temperature passes 35 degrees, nobody on site knows whose duty it is to stop the work. Please alert the commissioning agency and the site manager at the same moment from weather readings, and map the cool rooms within ten minutes’ walk. Couriers and riders, who work on the move, should be able to use them too.',
    },
  },
  {
    id: '26-0130', category: 'economy', on: '2026-05-18',
    ballots: { yes: 201, no: 52, repeat: 7, outside: 1, revoked: 1 },
    title: { ko: '소상공인 영업 인허가 서류 사전 점검', en: 'A check of licence papers before small shops apply' },
    body: {
      ko: '가게를 얻고 수리까지 마친 뒤에야 그 건물에서는 해당 업종을 열 수 없다는 말을 들었습니다. 임대차계약을 맺기 전에 주소와 업종만 넣으면 용도, 정화조, 소방 요건을 미리 알려 주고, 접수 전 서류를 점검받는 창구를 두어 주십시오.',
      en: 'Only after renting and refitting the shop was I told that my trade could not be licensed in that building. Please let people enter an address and a trade before signing a lease and learn the requirements on use, septic tank and fire safety, and offer a desk that checks papers before they are filed.',
    },
  },
  {
    id: '26-0134', category: 'climate', on: '2026-05-21',
    ballots: { yes: 198, no: 97, repeat: 14, outside: 3, revoked: 1 },
    title: { ko: '공공 행사의 일회용품 없는 운영 의무화', en: 'Public events without disposable ware' },
    body: {
      ko: '환경의 날 행사장에서 나온 쓰레기 봉투가 주차장 한쪽을 채웠습니다. 공공기관이 여는 행사는 다회용기를 쓰고 그 비용을 예산 편성 지침에 넣어 주십시오. 지역 세척 업체와 공동으로 계약하면 작은 기관도 따라 할 수 있습니다.',
      en: 'Rubbish bags from an Environment Day event filled one side of the car park. Please require reusable ware at events held by public bodies and put its cost in the budget guidelines. A joint contract with local washing services would let small agencies follow.',
    },
  },
  {
    id: '26-0137', category: 'digital', on: '2026-05-26',
    ballots: { yes: 164, no: 33, repeat: 5, outside: 2, revoked: 0 },
    title: { ko: '공공와이파이 실제 속도와 장애 이력 공개', en: 'Actual speed and outages of public Wi-Fi, published' },
    body: {
      ko: '전통시장의 공공와이파이는 표지만 있고 접속되지 않는 날이 많습니다. 설치 대수가 아니라 실제 속도와 장애 시간을 지점별로 공개하고, 이용자가 측정한 값도 함께 보여 주십시오.',
      en: 'The public Wi-Fi at our market has a sign but often no connection. Please publish real speeds and outage hours for each spot instead of the number installed, beside the values users measure.',
    },
  },
  {
    id: '26-0140', category: 'learning', on: '2026-05-29',
    ballots: { yes: 127, no: 18, repeat: 3, outside: 1, revoked: 0 },
    title: { ko: '공공도서관 전국 상호대차와 장애인 택배 확대', en: 'Inter-library loans nationwide and home delivery for disabled readers' },
    body: {
      ko: '인구가 적은 군에서는 전공 서적 한 권을 빌리려 두 시간을 갑니다. 가까운 도서관에서 전국의 책을 신청하고 받아 볼 수 있게 하고, 장애인과 고령자에게는 집까지 보내 주십시오.',
      en: 'In a thinly populated county it takes two hours to borrow one specialist book. Please let people order from any library in the country at the nearest one, and deliver to the homes of disabled and older readers.',
    },
  },
  {
    id: '26-0144', category: 'economy', on: '2026-06-03',
    ballots: { yes: 104, no: 45, repeat: 4, outside: 0, revoked: 0 },
    title: { ko: '청년 자격시험 응시료 지원 창구 일원화', en: 'One desk for help with examination fees' },
    body: {
      ko: '응시료 지원이 시·도와 고용센터에 나뉘어 있고 신청 시기도 달라, 같은 시험을 치른 친구 가운데 저만 지원을 받지 못했습니다. 주소지만 넣으면 받을 수 있는 지원을 알려 주고 응시 접수와 함께 신청하게 해 주십시오.',
      en: 'Help with examination fees is split between provinces and job centres with different dates, and of the friends who sat the same test I alone got nothing. Please show what an address is entitled to and let people apply while registering for the test.',
    },
  },
  {
    id: '26-0149', category: 'climate', on: '2026-06-08',
    ballots: { yes: 71, no: 62, repeat: 2, outside: 1, revoked: 1 },
    title: { ko: '하천 산책로 조명의 생태 친화 기준', en: 'Riverside lighting that leaves the night to wildlife' },
    body: {
      ko: '새로 단 산책로 조명이 밤새 물 위를 비추어 반딧불이가 사라졌습니다. 보행에 필요한 만큼만 아래로 비추고 자정 이후에는 밝기를 낮추는 기준을 마련해 주십시오. 어두워지는 구간에는 비상벨과 안내 표지를 먼저 갖추어야 합니다.',
      en: 'The new path lights shine on the water all night and the fireflies have gone. Please set a standard that lights only the walkway, downwards, and dims after midnight. Where it becomes darker, alarms and signs should come first.',
    },
  },
  {
    id: '26-0152', category: 'service', on: '2026-06-11',
    ballots: { yes: 49, no: 27, repeat: 1, outside: 0, revoked: 0 },
    title: { ko: '유기동물 발견 신고의 전국 번호 통일', en: 'One number for reporting stray animals' },
    body: {
      ko: '다친 개를 발견하고 구청, 보호소, 119에 차례로 전화했지만 서로 소관이 아니라고 했습니다. 전국 어디서나 한 번호로 신고하고, 구조와 보호 상황을 신고자가 확인할 수 있게 해 주십시오.',
      en: 'Having found an injured dog I rang the district office, the shelter and 119 in turn, and each said it was for another. Please provide one number for the whole country and let the person who reported follow the rescue.',
    },
  },
]
