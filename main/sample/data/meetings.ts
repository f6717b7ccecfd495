import type { SampleMeeting } from './types.ts'

const president = { ko: '대통령', en: 'The President' }
const interior = { ko: '행정안전부', en: 'Ministry of the Interior and Safety' }
const transport = { ko: '국토교통부', en: 'Ministry of Land, Infrastructure and Transport' }
const fire = { ko: '소방청', en: 'National Fire Agency' }
const secretariat = { ko: '정부혁신추진위원회 지원단', en: 'Support Unit of the Committee' }
const minister = { ko: '행정안전부 장관', en: 'Minister of the Interior and Safety' }
const transportMinister = { ko: '국토교통부 장관', en: 'Minister of Land, Infrastructure and Transport' }
const chair = { ko: '위원장 문태견', en: 'Moon Tae-gyeon, Chair of the Committee' }
const resolve = { ko: '의결', en: 'Resolution' }
const receive = { ko: '보고 접수', en: 'To be noted' }
const none = { ko: '', en: '' }

/** The strategy meetings of the year: June's is over and final, December's is being prepared. */
export const meetings: readonly SampleMeeting[] = [
  {
    title: { ko: '2026년 제1차 정부혁신전략회의', en: 'First Government Innovation Strategy Meeting of 2026' },
    date: '2026-06-18', startsAt: '10:00', slotMinutes: 90, chair: president,
    place: { ko: '정부세종청사 대강당', en: 'Main hall, Government Complex Sejong' },
    preparedOn: '2026-05-26', lockedOn: '2026-06-15',
    agenda: [
      { kind: 'opening', title: { ko: '개회 및 국민의례', en: 'Opening' }, presenter: { ko: '진행자', en: 'Moderator' }, agency: secretariat, minutes: 5, request: none },
      { kind: 'report', title: { ko: '국민포럼 운영 성과와 봄 찬반투표 결과', en: 'The Forum’s work and the result of the spring vote' }, presenter: chair, agency: secretariat, minutes: 10, request: receive },
      {
        kind: 'task', of: '26-0007', presenter: minister, agency: interior, minutes: 13, request: resolve,
        notes: { ko: '9월까지 12개 권역에서 시작하고 이용 실적을 매달 공개하는 방안임.', en: 'To begin in twelve districts by September, with monthly figures of use.' },
      },
      {
        kind: 'task', of: '26-0012', presenter: transportMinister, agency: transport, minutes: 12, request: resolve,
        notes: { ko: '광역 이동지원센터 간 예약 연계를 연말까지 마치는 방안임.', en: 'Regional centres to link their bookings by the end of the year.' },
      },
      {
        kind: 'task', of: '26-0019', presenter: minister, agency: interior, minutes: 12, request: resolve,
        notes: { ko: '장마 전에 6개 언어 발송을 시작하는 방안임.', en: 'Six languages to be sent before the rainy season.' },
      },
      { kind: 'task', of: '26-0023', presenter: minister, agency: interior, minutes: 12, request: resolve, notes: { ko: '재제출 요구 금지 대상 서류 100종을 먼저 고시하는 방안임.', en: 'The first hundred papers that may no longer be asked for are to be published.' } },
      { kind: 'task', of: '26-0034', presenter: minister, agency: interior, minutes: 8, request: resolve },
      { kind: 'task', of: 'case-1', presenter: { ko: '우수사례 발표자', en: 'Case presenter' }, agency: interior, minutes: 8, request: receive },
      { kind: 'remarks', title: { ko: '대통령 마무리 말씀', en: 'Closing remarks by the President' }, presenter: president, agency: none, minutes: 10, request: none },
    ],
  },
  {
    title: { ko: '2026년 제2차 정부혁신전략회의', en: 'Second Government Innovation Strategy Meeting of 2026' },
    date: '2026-12-10', startsAt: '14:00', slotMinutes: 90, chair: president,
    place: { ko: '정부서울청사 국제회의실', en: 'International conference room, Government Complex Seoul' },
    preparedOn: '2026-11-18',
    agenda: [
      { kind: 'opening', title: { ko: '개회 및 국민의례', en: 'Opening' }, presenter: { ko: '진행자', en: 'Moderator' }, agency: secretariat, minutes: 5, request: none },
      { kind: 'report', title: { ko: '제1차 회의 지시사항 이행현황', en: 'Progress on the instructions of the first meeting' }, presenter: minister, agency: interior, minutes: 10, request: receive },
      { kind: 'task', of: '26-0103', presenter: { ko: '소방청장', en: 'Commissioner of the National Fire Agency' }, agency: fire, minutes: 15, request: resolve },
      { kind: 'task', of: '26-0108', presenter: transportMinister, agency: transport, minutes: 15, request: resolve },
      { kind: 'task', of: '26-0111', presenter: minister, agency: interior, minutes: 12, request: resolve },
      { kind: 'task', of: '26-0115', presenter: transportMinister, agency: transport, minutes: 12, request: resolve },
      { kind: 'task', of: 'case-2', presenter: { ko: '우수사례 발표자', en: 'Case presenter' }, agency: { ko: '우정사업본부', en: 'Korea Post' }, minutes: 8, request: receive },
      { kind: 'other', title: { ko: '종합 토론', en: 'General discussion' }, presenter: chair, agency: secretariat, minutes: 12, request: none },
      { kind: 'remarks', title: { ko: '대통령 마무리 말씀', en: 'Closing remarks by the President' }, presenter: president, agency: none, minutes: 8, request: none },
    ],
  },
]
