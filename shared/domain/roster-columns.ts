import type { Side } from './terms.ts'

/** What a column of a members' list may hold. `term` is a whole term in one cell; `position` joins the affiliation. */
export const rosterFields = [
  'name',
  'affiliation',
  'position',
  'side',
  'term',
  'termFrom',
  'termTo',
  'order',
  'email',
  'chair',
] as const
export type RosterField = (typeof rosterFields)[number]

/** Heads as offices write them, without blanks and signs, in lower case. */
const heads: Readonly<Record<RosterField, readonly string[]>> = {
  name: ['성명', '이름', '위원', '위원명', '위원성명', '성함', '성명한글', 'name', 'fullname', 'member', 'membername'],
  affiliation: [
    '소속',
    '소속기관',
    '기관',
    '기관명',
    '소속및직위',
    '소속직위',
    '소속직책',
    '소속및직책',
    '현직',
  ].concat(['affiliation', 'organisation', 'organization', 'institution']),
  position: ['직위', '직급', '직함', 'position', 'title', 'jobtitle'],
  side: ['구분', '위원구분', '위원유형', '유형', '정부민간', 'side', 'type', 'category'],
  term: ['임기', '위촉기간', '임기기간', 'term', 'termofoffice'],
  termFrom: [
    '임기시작',
    '임기시작일',
    '임기개시',
    '임기개시일',
    '위촉일',
    '위촉일자',
    '위촉시작',
    '위촉시작일',
    '시작일',
  ].concat(['termfrom', 'termstart', 'termstarts', 'appointed', 'appointedon', 'from', 'start', 'startdate']),
  termTo: [
    '임기종료',
    '임기종료일',
    '임기만료',
    '임기만료일',
    '만료일',
    '위촉종료',
    '위촉종료일',
    '해촉일',
    '종료일',
  ].concat(['termto', 'termend', 'termends', 'expires', 'expireson', 'until', 'to', 'end', 'enddate']),
  order: ['순번', '연번', '번호', '순서', '서열', '좌석', 'order', 'no', 'number', 'seat', 'seatorder', '#'],
  email: ['이메일', '이메일주소', '전자우편', '전자우편주소', '메일', '메일주소', 'email', 'emailaddress', 'mail'],
  chair: ['위원장', '위원장여부', '역할', '직책', 'chair', 'ischair', 'role'],
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._\-()[\]·/:*,&'"]+/g, '')

/** What a column's head stands for; null where the list's column is none of ours. */
export function rosterField(head: string): RosterField | null {
  const name = fold(head)
  return rosterFields.find((field) => heads[field].includes(name)) ?? null
}

/** Government or civilian from the words of a list; undefined where it is neither. */
export function readSide(text: string): Side | undefined {
  const word = fold(text)
  if (/정부|당연|공무원|government|exofficio|official/.test(word)) return 'government'
  return /민간|위촉|시민|civil|private|citizen|appointed/.test(word) ? 'civilian' : undefined
}

/** Whether a cell makes its member the chair: a word for the chair, or a mark; undefined where it says nothing known. */
export function readChair(text: string): boolean | undefined {
  const word = fold(text)
  if (/부위원장|vicechair|deputychair/.test(word)) return false
  if (/위원장|chair/.test(word) || /^(o|○|◯|●|y|yes|예|네|true|1|v|✓|✔)$/.test(word)) return true
  return /^(|x|×|n|no|아니오|아니요|false|0|위원|간사|member|secretary|vice)$/.test(word) ? false : undefined
}

const two = (part: string): string => part.padStart(2, '0')

/** A civil date (`YYYY-MM-DD`) from `2025-09-01`, `2025. 9. 1.`, `2025년 9월 1일`, `2025/9/1`, `20250901`; undefined for no date. */
export function readDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[.\-/년]\s*(\d{1,2})\s*[.\-/월]\s*(\d{1,2})\s*[.일]?(?:\s*\([^)]*\))?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    []
  const date = `${year}-${two(month)}-${two(day)}`
  const at = new Date(`${date}T00:00:00Z`)
  // The 31st of February would have become a day of March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined
}

/** Both ends of a term written in one cell: `2025. 9. 1. ~ 2027. 8. 31.`; undefined where it is not two dates. */
export function readTerm(text: string): { readonly from: string; readonly to: string } | undefined {
  const parts = text.normalize('NFKC').split(/\s*[~∼〜–—]\s*|\s+-\s+|\s+to\s+/i)
  const [from, to] = parts.map((part) => readDate(part.replace(/부터|까지/, '')))
  return parts.length === 2 && from !== undefined && to !== undefined ? { from, to } : undefined
}
