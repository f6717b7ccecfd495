import type { Stance } from '#shared/domain/opinion.ts'
import type { Bilingual } from './types.ts'

export interface SampleOpinion {
  /** id of the proposal */
  readonly of: string
  readonly on: string
  readonly stance: Stance | null
  readonly rating: number | null
  readonly body: Bilingual
  readonly tags?: readonly (keyof typeof opinionTags)[]
  /** a passage of the text that is kept to print */
  readonly quote?: Bilingual
}

/** What the Support Unit sorts opinions by. */
export const opinionTags = {
  hours: { ko: '운영시간', en: 'opening hours' },
  waiting: { ko: '대기시간', en: 'waiting' },
  regions: { ko: '지역 격차', en: 'regions' },
  language: { ko: '언어', en: 'language' },
  thanks: { ko: '칭찬', en: 'praise' },
  paper: { ko: '서류 재요구', en: 'asked for paper' },
} as const satisfies Record<string, Bilingual>

/** What citizens wrote in the Forum on the tasks that June's meeting had carried out. */
export const opinions: readonly SampleOpinion[] = [
  { of: '26-0007', on: '2026-09-02', stance: 'for', rating: 5, tags: ['hours', 'thanks'], body: { ko: '퇴근하고 저녁 8시에 인감증명을 뗐습니다. 반차를 쓰지 않은 것이 몇 년 만인지 모르겠습니다.', en: 'I got my seal certificate at eight in the evening, after work. I cannot remember when I last did that without taking half a day off.' }, quote: { ko: '퇴근하고 저녁 8시에 인감증명을 뗐습니다.', en: 'I got my seal certificate at eight in the evening, after work.' } },
  { of: '26-0007', on: '2026-09-04', stance: 'against', rating: 2, tags: ['waiting'], body: { ko: '토요일 오전에 갔더니 창구 하나만 열려 있어 한 시간 반을 기다렸습니다. 대기 인원을 누리집에 공개한다더니 화면은 멈춰 있었습니다.', en: 'On Saturday morning one counter was open and I waited an hour and a half. The queue was to be shown online; the page stood still.' }, quote: { ko: '창구 하나만 열려 있어 한 시간 반을 기다렸습니다.', en: 'one counter was open and I waited an hour and a half.' } },
  { of: '26-0007', on: '2026-09-10', stance: 'for', rating: 4, tags: ['hours'], body: { ko: '교대 근무라 평일 낮에는 갈 수 없었는데 야간 창구가 생겨 좋습니다. 여권 업무도 함께 되었으면 합니다.', en: 'I work shifts and could never go by day; the evening counter is a help. Passports should be handled there too.' } },
  { of: '26-0007', on: '2026-09-16', stance: 'against', rating: 1, tags: ['regions'], body: { ko: '12개 권역이라고 하지만 우리 군에서 가장 가까운 창구까지 버스로 50분이 걸립니다. 막차가 7시인데 9시까지 여는 것이 무슨 소용입니까. 연락 주시면 설명하겠습니다. 010-0000-0000', en: 'Twelve districts, yes, but the nearest counter is fifty minutes away by bus and the last bus leaves at seven. What use is it that they are open until nine? I can explain if you call me: 010-0000-0000' }, quote: { ko: '막차가 7시인데 9시까지 여는 것이 무슨 소용입니까. … 010-0000-0000', en: 'What use is it that they are open until nine? … 010-0000-0000' } },
  { of: '26-0007', on: '2026-09-21', stance: 'neutral', rating: 3, body: { ko: '취지는 좋으나 담당 공무원의 근무 여건도 함께 살펴 주십시오.', en: 'A good idea; please also look after the officers who work these hours.' } },
  { of: '26-0007', on: '2026-10-01', stance: 'for', rating: 5, tags: ['thanks'], body: { ko: '아이를 맡기지 않고 남편과 번갈아 다녀왔습니다. 직원분이 친절하게 안내해 주셨습니다.', en: 'My husband and I went in turns and needed nobody for the child. The staff were kind.' } },
  { of: '26-0007', on: '2026-10-06', stance: 'for', rating: 4, body: { ko: '매달 공개되는 이용 실적을 보니 우리 권역은 수요일 저녁이 가장 붐빕니다. 그날만이라도 창구를 늘려 주십시오.', en: 'The monthly figures show that Wednesday evenings are the busiest in our district. Please open more counters at least on that day.' } },
  { of: '26-0007', on: '2026-10-12', stance: null, rating: null, body: { ko: '가족관계증명서도 야간에 발급되는지 궁금합니다.', en: 'Can I get a family register there in the evening as well?' } },
  { of: '26-0012', on: '2026-09-18', stance: 'neutral', rating: 3, tags: ['regions'], body: { ko: '연계 규격이 나왔다는데 우리 지역 이동지원센터는 아직 모른다고 합니다. 언제부터 되는지 지역별로 알려 주십시오.', en: 'The interface is said to be published, but the centre here has not heard of it. Please say region by region when it begins.' } },
  { of: '26-0012', on: '2026-09-24', stance: 'against', rating: 1, tags: ['waiting', 'regions'], body: { ko: '어제도 병원에서 돌아올 차가 없어 세 시간을 기다렸습니다. 아직 달라진 것이 없습니다.', en: 'Only yesterday I waited three hours at the hospital for a car home. Nothing has changed yet.' }, quote: { ko: '어제도 병원에서 돌아올 차가 없어 세 시간을 기다렸습니다.', en: 'Only yesterday I waited three hours at the hospital for a car home.' } },
  { of: '26-0012', on: '2026-10-02', stance: 'for', rating: 4, body: { ko: '시범 지역에 삽니다. 한 번 등록으로 옆 도시 차량까지 잡히는 것을 보고 희망이 생겼습니다.', en: 'I live in the trial region. One registration found me a car in the next city; that gives me hope.' } },
  { of: '26-0012', on: '2026-10-09', stance: 'for', rating: 5, tags: ['thanks'], body: { ko: '갈아타는 곳에서 다음 차가 이미 기다리고 있었습니다. 이렇게만 되면 됩니다.', en: 'The next car was already waiting where I changed. Just like this, please.' } },
  { of: '26-0012', on: '2026-10-14', stance: 'against', rating: 2, tags: ['waiting'], body: { ko: '앱은 바뀌었는데 전화 예약은 그대로입니다. 앱을 쓰지 못하는 사람도 생각해 주십시오.', en: 'The app has changed, booking by telephone has not. Think of those who cannot use an app.' } },
  { of: '26-0019', on: '2026-09-03', stance: 'for', rating: 5, tags: ['language', 'thanks'], body: { ko: '8월 호우 때 베트남어 문자를 받고 동료들이 먼저 대피소로 갔습니다. 감사합니다.', en: 'In the August rain my colleagues got the message in Vietnamese and went to the shelter first. Thank you.' }, quote: { ko: '8월 호우 때 베트남어 문자를 받고 동료들이 먼저 대피소로 갔습니다.', en: 'In the August rain my colleagues got the message in Vietnamese and went to the shelter first.' } },
  { of: '26-0019', on: '2026-09-08', stance: 'against', rating: 2, tags: ['language'], body: { ko: '네팔어는 아직 오지 않습니다. 8개 언어라고 들었는데 기숙사에서는 5개만 확인했습니다.', en: 'Nepali does not come yet. Eight languages were announced; in our dormitory we counted five.' } },
  { of: '26-0019', on: '2026-09-15', stance: 'against', rating: 2, tags: ['language'], body: { ko: '중국어 문자에 지명이 잘못 옮겨져 다른 동네로 갈 뻔했습니다. 오역을 어디에 알려야 합니까.', en: 'The Chinese message gave the wrong place and we nearly went to another district. Where does one report this?' } },
  { of: '26-0019', on: '2026-09-29', stance: 'for', rating: 4, body: { ko: '지도 링크가 함께 와서 글을 몰라도 대피소를 찾을 수 있습니다.', en: 'The map link comes with it, so even who cannot read finds the shelter.' } },
  { of: '26-0019', on: '2026-10-05', stance: 'neutral', rating: 3, body: { ko: '문자가 너무 잦아 알림을 꺼 두는 동료가 많습니다. 급한 것만 보내 주십시오.', en: 'There are so many that colleagues switch them off. Send the urgent ones only.' } },
  { of: '26-0023', on: '2026-09-11', stance: 'against', rating: 1, tags: ['paper'], body: { ko: '이번 주에도 등본을 다시 내라고 했습니다. 사유를 남긴다고 들었는데 물어보니 모른다고 했습니다.', en: 'This week again I was asked for my register. A reason was to be recorded; nobody there knew of it.' }, quote: { ko: '이번 주에도 등본을 다시 내라고 했습니다.', en: 'This week again I was asked for my register.' } },
  { of: '26-0023', on: '2026-09-19', stance: 'for', rating: 4, tags: ['thanks'], body: { ko: '소상공인 지원금을 신청하면서 처음으로 서류를 하나도 내지 않았습니다.', en: 'For the first time I applied for a small-business grant and handed in no paper at all.' } },
  { of: '26-0023', on: '2026-10-07', stance: 'neutral', rating: 3, body: { ko: '대상 서류 목록을 미리 볼 수 있으면 좋겠습니다. 100종이 무엇인지 아무도 모릅니다.', en: 'I should like to see the list beforehand. Nobody knows which hundred papers they are.' } },
  { of: '26-0023', on: '2026-10-13', stance: 'against', rating: 2, tags: ['paper', 'regions'], body: { ko: '군청은 받지 않는데 면사무소는 여전히 종이를 달라고 합니다. 같은 군 안에서도 다릅니다.', en: 'The county office asks for nothing, the township still wants paper. Even within one county it differs.' } },
]

export const opinionsImportedOn = '2026-10-20'
export const opinionsReadOn = '2026-10-22'
