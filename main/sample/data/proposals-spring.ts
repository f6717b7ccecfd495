import type { SampleProposal } from './types.ts'

/** Proposals of January and February, put to the vote in March. */
export const springProposals: readonly SampleProposal[] = [
  {
    id: '26-0007', category: 'service', on: '2026-01-08',
    ballots: { yes: 612, no: 148, repeat: 31, outside: 9, revoked: 3 },
    title: { ko: '권역별 야간·주말 민원 창구 상시 운영', en: 'Evening and weekend public service counters in every district' },
    body: {
      ko: '주민센터와 구청 민원실은 평일 오후 6시에 문을 닫습니다. 교대 근무자와 맞벌이 가정은 인감증명 한 통을 떼려고 반차를 씁니다. 생활권마다 한 곳을 정해 평일은 오후 9시까지, 토요일은 오전에 열고, 온라인으로 처리할 수 없는 민원부터 받아 주십시오. 창구별 대기 인원을 누리집에 공개하면 한 곳에 몰리는 일도 줄일 수 있습니다.',
      en: 'Community centres and district offices close at six on weekdays. Shift workers and two-income households take half a day off for a single seal certificate. Please designate one office in each living area to stay open until nine on weekdays and on Saturday mornings, beginning with matters that cannot be settled online. Publishing the queue at each counter would keep people from crowding into one place.',
    },
  },
  {
    id: '26-0012', category: 'mobility', on: '2026-01-12',
    ballots: { yes: 438, no: 61, repeat: 19, outside: 6, revoked: 2 },
    title: { ko: '장애인 이동지원 차량의 시·도 간 통합 예약', en: 'One booking for accessible transport across provincial borders' },
    body: {
      ko: '특별교통수단은 시·도마다 예약 방법과 이용 자격이 달라 경계를 넘는 순간 다시 등록하고 다시 예약해야 합니다. 병원 진료를 위해 다른 지역으로 가는 날이면 돌아오는 차가 없을까 걱정부터 앞섭니다. 한 번의 등록으로 전국에서 예약하고, 갈아타는 지점에서 차량이 이어지도록 예약 체계를 하나로 묶어 주십시오.',
      en: 'Each province has its own rules and its own booking line for accessible vehicles, so crossing a border means registering and booking all over again. On the days I travel to a hospital elsewhere, my first worry is whether there will be a car to bring me home. Please join the booking systems so that one registration is valid throughout the country and vehicles meet at the point of transfer.',
    },
  },
  {
    id: '26-0019', category: 'safety', on: '2026-01-15',
    ballots: { yes: 371, no: 92, repeat: 15, outside: 4, revoked: 1 },
    title: { ko: '재난문자 다국어 동시 발송', en: 'Emergency alerts sent in several languages at once' },
    body: {
      ko: '우리 공장 기숙사에는 다섯 나라 사람이 함께 지냅니다. 지난여름 호우 때 재난문자가 한국어로만 와서 동료들이 무슨 일인지 모르고 출근길에 나섰습니다. 휴대전화에 설정된 언어에 맞추어 영어, 중국어, 베트남어 등으로 함께 보내고, 대피 장소는 지도 링크로 알려 주십시오.',
      en: 'People from five countries live in our factory dormitory. During last summer’s heavy rain the alerts came in Korean only, and colleagues set out for work without knowing what was happening. Please send each alert in the language set on the phone - English, Chinese, Vietnamese and others - with a map link to the shelter.',
    },
  },
  {
    id: '26-0023', category: 'digital', on: '2026-01-19',
    ballots: { yes: 318, no: 57, repeat: 12, outside: 5, revoked: 2 },
    title: { ko: '행정기관이 이미 보유한 서류의 재제출 요구 금지', en: 'No more asking citizens for papers the government already holds' },
    body: {
      ko: '보조금을 한 번 신청하는 데 주민등록등본, 소득금액증명, 건강보험 자격확인서를 기관마다 따로 냈습니다. 행정정보 공동이용에 동의해도 담당자에 따라 종이 서류를 다시 달라고 합니다. 보유 정보의 재제출을 요구할 때에는 그 사유를 남기게 하고, 요구 건수를 기관별로 공개해 주십시오.',
      en: 'For a single grant I handed in my resident register, proof of income and health insurance certificate to one office after another. Even after agreeing to shared use of administrative data, some officers still ask for paper. Please require a recorded reason whenever an agency asks for something government already holds, and publish the number of such requests by agency.',
    },
  },
  {
    id: '26-0031', category: 'safety', on: '2026-01-22',
    ballots: { yes: 264, no: 118, repeat: 14, outside: 3, revoked: 0 },
    title: { ko: '어린이보호구역 신고의 처리 과정 실시간 안내', en: 'Live progress of reports made about school zones' },
    body: {
      ko: '학교 앞 불법 주정차와 파손된 안전시설을 신고하면 ‘접수되었습니다’라는 문자만 오고, 언제 어떻게 처리되었는지는 알기 어렵습니다. 접수, 현장 확인, 조치, 완료를 단계별로 알려 주고, 같은 곳에서 신고가 반복되면 학교와 경찰서가 함께 점검하도록 해 주십시오.',
      en: 'When I report illegal parking or broken barriers outside a school, I get a message saying “received” and seldom learn what was done, or when. Please report each step - received, inspected, acted on, closed - and have the school and the police inspect together any spot that is reported again and again.',
    },
  },
  {
    id: '26-0034', category: 'digital', on: '2026-01-26',
    ballots: { yes: 231, no: 44, repeat: 10, outside: 2, revoked: 1 },
    title: { ko: '공공데이터 품질 신고와 기한 내 정비 의무화', en: 'Reported faults in open data to be mended by a deadline' },
    body: {
      ko: '공공데이터포털의 버스 정류장 좌표가 바다 한가운데를 가리키고, 같은 기관의 파일인데 해마다 열 이름이 바뀝니다. 오류를 신고해도 답이 없어 같은 자료를 쓰는 사람마다 따로 고쳐 씁니다. 신고가 들어오면 14일 안에 고치거나 고치지 못하는 사유를 밝히고, 수정 이력을 파일과 함께 제공해 주십시오.',
      en: 'Some bus stops on the open data portal have coordinates in the middle of the sea, and the same agency’s file changes its column names every year. Reports go unanswered, so everyone who uses the data repairs it separately. Please mend a reported fault within 14 days or say why it cannot be mended, and publish the history of corrections with the file.',
    },
  },
  {
    id: '26-0038', category: 'care', on: '2026-01-29',
    ballots: { yes: 207, no: 39, repeat: 6, outside: 2, revoked: 1 },
    title: { ko: '1인 가구 야간 긴급 돌봄 연계', en: 'Night-time emergency care for people living alone' },
    body: {
      ko: '혼자 사는 사람이 밤에 다치거나 앓으면 응급실에 갈 정도인지 물어볼 곳도, 다음 날까지 곁에 있어 줄 사람도 없습니다. 낮에는 돌봄 서비스가 있지만 오후 6시가 지나면 끊깁니다. 시·군·구 돌봄 창구와 119 상담을 야간에도 이어 주고, 퇴원 직후 사흘 동안은 신청 없이 안부를 확인해 주십시오.',
      en: 'Someone who lives alone and falls ill at night has nobody to ask whether it is a matter for the emergency room, and nobody to stay until morning. Care services exist in the daytime but stop at six. Please link the local care desk with the 119 advice line through the night, and check on people for three days after discharge without waiting for an application.',
    },
  },
  {
    id: '26-0041', category: 'climate', on: '2026-02-02',
    ballots: { yes: 200, no: 83, repeat: 11, outside: 3, revoked: 0 },
    title: { ko: '버스 정류장 그늘막·온열 의자 설치 기준 마련', en: 'A standard for shade and heated seats at bus stops' },
    body: {
      ko: '어떤 정류장에는 냉난방 쉼터가 있고, 두 정거장 떨어진 병원 앞 정류장에는 지붕조차 없습니다. 이용 인원, 고령자 비율, 배차 간격을 점수로 매겨 필요한 곳부터 설치하도록 기준을 정하고, 점수와 설치 순서를 지도에 공개해 주십시오.',
      en: 'One bus stop has an air-conditioned shelter while the stop outside the hospital, two along, has not even a roof. Please set a standard that scores each stop by passengers, share of older people and waiting time, put shelters where they are needed first, and publish scores and order on a map.',
    },
  },
  {
    id: '26-0044', category: 'economy', on: '2026-02-04',
    ballots: { yes: 193, no: 71, repeat: 13, outside: 4, revoked: 1 },
    title: { ko: '공공청사 경비·미화 근로자 휴게 공간 점검 결과 공개', en: 'Published inspections of rest areas for guards and cleaners in public buildings' },
    body: {
      ko: '청사를 새로 고치면서도 경비와 미화 업무를 맡은 분들의 휴게실은 여전히 지하 기계실 옆에 있습니다. 면적, 환기, 냉난방, 샤워 시설을 해마다 점검하고, 기준에 미치지 못하는 청사와 개선 기한을 함께 공개해 주십시오.',
      en: 'Public buildings are renovated while the rest areas of guards and cleaners stay beside the machine room in the basement. Please inspect floor area, ventilation, heating, cooling and showers every year, and publish which buildings fall short and by when they will be improved.',
    },
  },
  {
    id: '26-0046', category: 'participation', on: '2026-02-05',
    ballots: { yes: 158, no: 36, repeat: 5, outside: 1, revoked: 0 },
    title: { ko: '공공기관 회의실·강당 개방 예약 통합', en: 'One booking page for meeting rooms in public buildings' },
    body: {
      ko: '동네 모임이 쓸 수 있는 공공 회의실이 여럿 있지만, 기관마다 누리집도 신청서도 다르고 빈 시간을 미리 볼 수 없습니다. 개방 시설과 빈 시간, 요금을 한 화면에서 보고 예약할 수 있게 하고, 개방 실적을 기관 평가에 반영해 주십시오.',
      en: 'There are many public meeting rooms that neighbourhood groups may use, but each agency has its own website and form, and free hours cannot be seen beforehand. Please show rooms, free hours and fees on one page where they can be booked, and let the hours opened count in the evaluation of agencies.',
    },
  },
  {
    id: '26-0051', category: 'digital', on: '2026-02-09',
    ballots: { yes: 121, no: 22, repeat: 4, outside: 2, revoked: 0 },
    title: { ko: '공공 무인단말기 화면 표준과 도움 호출 단추 도입', en: 'A standard screen and a help button for public kiosks' },
    body: {
      ko: '보건소, 역, 도서관의 무인단말기마다 단추 위치와 글자 크기가 달라 어머니는 번번이 뒷사람 눈치를 보다 돌아섭니다. 큰 글자, 높은 대비, 음성 안내를 첫 화면의 같은 자리에 두고, 도움을 부르는 단추를 반드시 달도록 표준을 정해 주십시오.',
      en: 'Kiosks in health centres, stations and libraries all place their buttons differently and use different type sizes; my mother, uneasy about the people waiting behind her, often gives up. Please set a standard that puts large type, high contrast and voice guidance in the same place on the first screen, with a button that calls for help.',
    },
  },
  {
    id: '26-0053', category: 'service', on: '2026-02-11',
    ballots: { yes: 96, no: 31, repeat: 3, outside: 1, revoked: 0 },
    title: { ko: '고지서의 점자·큰 글자·음성 선택제', en: 'Braille, large-type or spoken bills by choice' },
    body: {
      ko: '재산세와 수도 요금 고지서를 받아도 시각장애가 있는 가족은 금액과 납부 기한을 스스로 확인할 수 없습니다. 한 번 신청하면 모든 공공 고지서를 점자, 큰 글자, 음성 가운데 고른 방식으로 받을 수 있게 해 주십시오.',
      en: 'When a tax or water bill arrives, my relative with a visual impairment cannot check the amount or the due date without help. Please let people choose once - Braille, large type or audio - and receive every public bill that way.',
    },
  },
  {
    id: '26-0056', category: 'learning', on: '2026-02-13',
    ballots: { yes: 64, no: 40, repeat: 2, outside: 0, revoked: 1 },
    title: { ko: '공공체육시설 이용 현황과 대관 배정 결과 공개', en: 'Open figures on the use and allocation of public sports grounds' },
    body: {
      ko: '구립 체육관의 좋은 시간대는 늘 같은 단체가 씁니다. 시간대별 이용률과 대관 배정 결과, 추첨 방식을 공개하고 신규 이용자 몫을 일정 비율 남겨 주십시오.',
      en: 'The best hours at the district gymnasium always go to the same clubs. Please publish use by hour, the outcome of each allocation and how the draw was made, and keep a share for newcomers.',
    },
  },
  {
    id: '26-0058', category: 'service', on: '2026-02-16',
    ballots: { yes: 38, no: 19, repeat: 1, outside: 0, revoked: 0 },
    title: { ko: '민원 서식의 쉬운 우리말 정비', en: 'Public forms in plain Korean' },
    body: {
      ko: '‘수임자’, ‘익일’, ‘상기인’ 같은 말 때문에 서식 작성 예시를 따로 찾아보아야 합니다. 이용이 많은 서식 100종부터 쉬운 말로 고치고, 고치기 전에 실제 이용자가 채워 보게 해 주십시오.',
      en: 'Words such as “mandatary”, “the day following” and “the aforementioned” send people off to look for a filled-in example. Please rewrite the hundred most used forms in plain words, and let real users fill them in before they are issued.',
    },
  },
]
