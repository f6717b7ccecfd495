import type { SampleProposal } from './types.ts'

/** Proposals of July to September, put to the vote in October. */
export const autumnProposals: readonly SampleProposal[] = [
  {
    id: '26-0201', category: 'care', on: '2026-07-28',
    ballots: { yes: 688, no: 54, repeat: 33, outside: 11, revoked: 2 },
    title: { ko: '치매 어르신 실종 초기 대응 연계', en: 'A joined-up first hour when a person with dementia goes missing' },
    body: {
      ko: '할머니가 집을 나가신 뒤 경찰, 지하철, 버스 회사에 저희가 일일이 전화했습니다. 첫 한 시간이 가장 중요한데 그 시간을 같은 설명을 되풀이하며 보냈습니다. 한 번 신고하면 교통기관과 관제센터, 치매안심센터에 동시에 전달되고, 찾은 뒤에는 정보가 바로 지워지도록 해 주십시오.',
      en: 'After my grandmother left the house we telephoned the police, the underground and the bus companies one by one. The first hour matters most, and we spent it repeating the same account. Please let one report reach transport operators, control centres and the dementia centre together, and erase the data as soon as the person is found.',
    },
  },
  {
    id: '26-0206', category: 'service', on: '2026-08-03',
    ballots: { yes: 521, no: 69, repeat: 24, outside: 8, revoked: 3 },
    title: { ko: '사망 이후 행정 절차의 원스톱 처리 확대', en: 'Everything after a death in one visit' },
    body: {
      ko: '사망신고를 하면서 상속 재산은 한 번에 조회했지만, 통신 해지와 자동차 이전, 연금, 공과금 명의 변경은 모두 따로 다녀야 했습니다. 장례를 치른 가족이 두 달 동안 열한 곳을 찾아갔습니다. 사망신고 때 필요한 절차를 골라 한꺼번에 신청하고 진행 상황을 한 화면에서 볼 수 있게 해 주십시오.',
      en: 'When we registered the death we could look up the estate in one go, but ending the telephone contract, transferring the car, the pension and the names on the bills each needed its own visit. A grieving family went to eleven places in two months. Please let people choose the procedures they need when registering a death, apply for all at once and follow them on one page.',
    },
  },
  {
    id: '26-0209', category: 'safety', on: '2026-08-06',
    ballots: { yes: 417, no: 76, repeat: 20, outside: 5, revoked: 1 },
    title: { ko: '산불 대피 안내의 마을 단위 세분화', en: 'Wildfire evacuation guidance village by village' },
    body: {
      ko: '지난봄 산불 때 ‘인근 주민은 대피하라’는 문자를 세 번 받았지만 우리 마을이 해당되는지, 어느 길이 막혔는지 알 수 없었습니다. 마을 이름과 통행 가능한 길, 대피소의 남은 자리를 함께 알리고, 차가 없는 집에는 태우러 올 차량을 배정해 주십시오. 축산 농가가 가축을 옮길 시간도 고려해야 합니다.',
      en: 'In last spring’s wildfire we received three messages telling “residents nearby” to leave, without learning whether our village was meant or which road was closed. Please name the villages, the passable roads and the places left in each shelter, and assign a vehicle to homes without a car. Farms also need time to move their animals.',
    },
  },
  {
    id: '26-0213', category: 'mobility', on: '2026-08-11',
    ballots: { yes: 334, no: 112, repeat: 18, outside: 6, revoked: 2 },
    title: { ko: '보행 약자 감응형 횡단보도 신호 확대', en: 'Crossings that wait for slower walkers' },
    body: {
      ko: '시장 앞 횡단보도의 보행 신호는 22초인데 지팡이를 짚은 분들은 가운데에서 빨간불을 만납니다. 건너는 사람이 남아 있으면 신호를 늘려 주는 감응형 신호를 병원, 시장, 복지관 앞부터 설치하고, 지점별 보행 시간을 공개해 주십시오.',
      en: 'The green light outside the market lasts 22 seconds, and people with sticks meet the red in the middle of the road. Please install signals that lengthen while someone is still crossing, first outside hospitals, markets and welfare centres, and publish the walking time of each crossing.',
    },
  },
  {
    id: '26-0217', category: 'learning', on: '2026-08-18',
    ballots: { yes: 286, no: 35, repeat: 9, outside: 4, revoked: 0 },
    title: { ko: '학교급식 알레르기 정보의 표준화와 사전 알림', en: 'Standard allergy information for school meals, ahead of time' },
    body: {
      ko: '아이에게 견과류 알레르기가 있어 매달 식단표를 사진으로 찍어 번호를 대조합니다. 학교마다 표기가 다르고 당일 식단이 바뀌면 알 길이 없습니다. 알레르기 유발 식품을 같은 형식의 데이터로 공개하고, 등록한 가정에는 해당 식단과 변경 사항을 하루 전에 알려 주십시오.',
      en: 'My child is allergic to nuts, so every month I photograph the menu and compare its numbers. Schools mark them differently, and when a meal changes on the day there is no way to know. Please publish allergens as data in one form, and notify registered families of the meals concerned, and of changes, a day ahead.',
    },
  },
  {
    id: '26-0221', category: 'participation', on: '2026-08-24',
    ballots: { yes: 259, no: 48, repeat: 12, outside: 3, revoked: 1 },
    title: { ko: '국민제안 처리 과정과 반영 결과의 단계별 통지', en: 'Step-by-step replies to those who make proposals' },
    body: {
      ko: '제안을 낸 지 1년이 지나 ‘장기 검토’라는 답을 받았습니다. 누가 검토했고 무엇이 걸림돌이었는지 알면 제안을 고쳐 다시 낼 수 있습니다. 접수, 검토, 심의, 시행의 단계마다 담당 부서와 판단 근거를 알리고, 시행된 제안은 제안자의 이름을 원하는 대로 남겨 주십시오.',
      en: 'A year after making a proposal I was told that it was “under long-term review”. Knowing who reviewed it and what stood in the way, I could have improved it and tried again. Please give the office and the reasons at each step - received, reviewed, deliberated, carried out - and credit authors, if they wish, when a proposal takes effect.',
    },
  },
  {
    id: '26-0225', category: 'care', on: '2026-08-27',
    ballots: { yes: 251, no: 29, repeat: 7, outside: 2, revoked: 1 },
    title: { ko: '공공시설 수어 영상 통역과 문자 안내 상시 제공', en: 'Sign language by video and captions in public places, at all times' },
    body: {
      ko: '터미널에서 승강장이 바뀌었다는 방송을 듣지 못해 막차를 놓쳤습니다. 안내방송은 같은 내용을 문자로도 띄우고, 안내 창구에서는 수어 통역사를 영상으로 불러 주십시오. 터미널과 공항, 종합병원부터 시작하면 좋겠습니다.',
      en: 'I missed the last bus because I could not hear that its platform had changed. Please show every announcement in writing as well, and let information desks call a sign language interpreter by video - beginning with terminals, airports and general hospitals.',
    },
  },
  {
    id: '26-0228', category: 'climate', on: '2026-08-31',
    ballots: { yes: 250, no: 88, repeat: 13, outside: 4, revoked: 0 },
    title: { ko: '공공 전기차 충전기 고장 신고와 수리 기한 공개', en: 'Faults of public chargers, and when they will be repaired' },
    body: {
      ko: '충전기를 찾아갔다가 고장 안내문만 보고 돌아온 일이 올해만 여섯 번입니다. 앱에는 사용 가능으로 나옵니다. 고장 신고와 수리 예정일을 지도에 바로 반영하고, 반복해서 고장 나는 기종은 보조금 대상에서 제외해 주십시오.',
      en: 'Six times this year I drove to a charger and found only a notice that it was out of order; the app said it was free. Please show faults and repair dates on the map at once, and exclude models that fail repeatedly from subsidies.',
    },
  },
  {
    id: '26-0230', category: 'safety', on: '2026-09-01',
    ballots: { yes: 246, no: 40, repeat: 15, outside: 5, revoked: 2 },
    title: { ko: '통학로 제설 우선순위와 작업 시각 공개', en: 'Which school routes are cleared of snow first, and when' },
    body: {
      ko: '큰길은 새벽에 눈을 치우지만 학교로 올라가는 비탈길은 등교 시간이 지나도 얼어 있습니다. 통학로의 제설 순서와 작업 시각을 미리 공개하고, 작업이 늦어지면 학교가 등교 시각을 조정할 수 있도록 새벽 6시 30분까지 알려 주십시오.',
      en: 'Main roads are cleared before dawn, but the slope up to the school is still icy after the bell. Please publish the order and hour in which school routes are cleared, and tell schools by half past six if the work runs late so that they can move the start of classes.',
    },
  },
  {
    id: '26-0233', category: 'digital', on: '2026-09-03',
    ballots: { yes: 187, no: 51, repeat: 6, outside: 2, revoked: 0 },
    title: { ko: '공공 앱 통폐합 기준과 이용 실적 공개', en: 'When to merge or retire public apps, with usage published' },
    body: {
      ko: '우리 시에만 공공 앱이 열네 개이고 절반은 지난해 갱신 기록이 없습니다. 새 앱을 만들기 전에 기존 서비스로 할 수 없는 까닭을 밝히고, 이용이 적은 앱은 기준에 따라 통합하거나 닫아 주십시오. 닫을 때에는 개인정보를 지웠다는 사실도 알려야 합니다.',
      en: 'Our city alone has fourteen public apps, and half of them show no update in the past year. Please require a reason why an existing service will not do before a new app is made, and merge or close little-used ones by a stated rule. When one is closed, users should be told that their data have been erased.',
    },
  },
  {
    id: '26-0236', category: 'participation', on: '2026-09-04',
    ballots: { yes: 142, no: 58, repeat: 5, outside: 1, revoked: 1 },
    title: { ko: '공사장 소음·먼지 측정값과 작업 일정의 주민 공개', en: 'Noise, dust and working hours of building sites, open to neighbours' },
    body: {
      ko: '집 앞 공사가 언제 끝나는지, 오늘 밤에도 작업하는지 알 수 없어 민원을 넣는 것밖에 할 일이 없습니다. 소음과 먼지의 측정값, 주간 작업 일정, 현장 책임자의 연락처를 한곳에 공개해 주십시오.',
      en: 'Not knowing when the works outside will end, or whether they go on tonight, all we can do is complain. Please publish measured noise and dust, the week’s schedule and the site manager’s contact in one place.',
    },
  },
  {
    id: '26-0239', category: 'participation', on: '2026-09-07',
    ballots: { yes: 98, no: 24, repeat: 3, outside: 1, revoked: 0 },
    title: { ko: '자원봉사 시간의 기관 간 상호 인정', en: 'Volunteer hours recognised by every agency' },
    body: {
      ko: '같은 봉사를 하고도 등록한 사이트에 따라 시간이 따로 쌓여 합쳐지지 않습니다. 봉사 실적을 기관끼리 주고받아 한 번에 확인하고 증명서를 받을 수 있게 해 주십시오.',
      en: 'The same volunteering is credited separately on each site and never added up. Please let agencies exchange records so that hours can be seen and certified in one place.',
    },
  },
  {
    id: '26-0242', category: 'economy', on: '2026-09-08',
    ballots: { yes: 73, no: 66, repeat: 4, outside: 0, revoked: 0 },
    title: { ko: '전통시장 공공주차장 실시간 빈자리 안내', en: 'Free parking spaces near traditional markets, live' },
    body: {
      ko: '장날이면 빈자리를 찾는 차가 시장을 몇 바퀴씩 돕니다. 공영주차장과 인근 공공기관 주차장의 빈자리를 내비게이션에서 볼 수 있게 하고, 주말에는 청사 주차장도 열어 주십시오.',
      en: 'On market days cars circle the market looking for a space. Please show free spaces in public car parks and nearby agencies on navigation services, and open office car parks at weekends.',
    },
  },
  {
    id: '26-0245', category: 'learning', on: '2026-09-09',
    ballots: { yes: 52, no: 17, repeat: 2, outside: 1, revoked: 0 },
    title: { ko: '폐교를 활용한 주민 공방 운영 지침', en: 'Guidelines for turning closed schools into village workshops' },
    body: {
      ko: '마을 폐교를 공방으로 쓰고 싶지만 임대 기간이 짧고 시설 기준이 교육청마다 달라 시작하지 못하고 있습니다. 5년 이상 쓸 수 있는 표준 계약과 안전 점검표를 마련해 주십시오.',
      en: 'We would like to use the closed village school as a workshop, but leases are short and each education office has its own requirements. Please provide a standard contract of five years or more and a safety checklist.',
    },
  },
]
