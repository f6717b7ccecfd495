import { describe, expect, it } from 'vitest'
import { readChair, readDate, readSide, readTerm, rosterField } from '#shared/domain/roster-columns.ts'
import { planRoster, type KnownMember, type RosterLine } from '#shared/domain/roster.ts'

describe('the heads of a members’ list', () => {
  it.each([
    ['성명', 'name'],
    [' 성 명 ', 'name'],
    ['Name', 'name'],
    ['소속 및 직위', 'affiliation'],
    ['Organisation', 'affiliation'],
    ['직위', 'position'],
    ['위원 구분', 'side'],
    ['임기(시작)', 'termFrom'],
    ['Term from', 'termFrom'],
    ['임기 만료일', 'termTo'],
    ['임기', 'term'],
    ['연번', 'order'],
    ['No.', 'order'],
    ['E-mail', 'email'],
    ['이메일 주소', 'email'],
    ['위원장 여부', 'chair'],
    ['비고', null],
  ])('%s is %s', (head, field) => expect(rosterField(head)).toBe(field))
})

describe('the cells of a members’ list', () => {
  it.each([
    ['2025-09-01', '2025-09-01'],
    ['2025. 9. 1.', '2025-09-01'],
    ['2025.09.01', '2025-09-01'],
    ['2025년 9월 1일', '2025-09-01'],
    ['2025. 9. 1.(월)', '2025-09-01'],
    ['20250901', '2025-09-01'],
    ['2025-02-31', undefined],
    ['25.9.1', undefined],
    ['', undefined],
  ])('the date %s is %s', (text, date) => expect(readDate(text)).toBe(date))

  it.each([
    ['2025. 9. 1. ~ 2027. 8. 31.', { from: '2025-09-01', to: '2027-08-31' }],
    ['2025-09-01 – 2027-08-31', { from: '2025-09-01', to: '2027-08-31' }],
    ['2025.9.1 ∼ 2027.8.31', { from: '2025-09-01', to: '2027-08-31' }],
    ['2년', undefined],
  ])('the term %s is %j', (text, term) => expect(readTerm(text)).toEqual(term))

  it.each([
    ['정부위원', 'government'],
    ['당연직', 'government'],
    ['민간', 'civilian'],
    ['위촉위원', 'civilian'],
    ['Government', 'government'],
    ['Civilian', 'civilian'],
    ['위원', undefined],
  ])('the side %s is %s', (text, side) => expect(readSide(text)).toBe(side))

  it.each([
    ['위원장', true],
    ['○', true],
    ['Y', true],
    ['부위원장', false],
    ['위원', false],
    ['', false],
    ['아마도', undefined],
  ])('in the chair with %s: %s', (text, chair) => expect(readChair(text)).toBe(chair))
})

const known = (change: Partial<KnownMember> = {}): KnownMember => ({
  id: 'k1',
  name: '김가람',
  affiliation: '한울대학교',
  side: 'civilian',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
  order: 1,
  chair: true,
  email: 'garam@example.org',
  ...change,
})
const line = (n: number, values: RosterLine['values']): RosterLine => ({ line: n, values })
const full = { side: '민간', termFrom: '2026-01-01', termTo: '2027-12-31' }
const only = (values: RosterLine['values'], members: readonly KnownMember[] = [known()]) =>
  planRoster([line(2, values)], members)[0]

describe('what a list does', () => {
  it('adds whom nobody knows, seated after the last', () => {
    const rows = planRoster([line(2, { name: '이나루', ...full }), line(3, { name: '박다온', ...full })], [known()])
    expect(rows.map(({ becomes, id, member }) => [becomes, id, member?.order])).toEqual([
      ['new', null, 2],
      ['new', null, 3],
    ])
  })

  it('leaves what empty cells and missing columns do not say', () => {
    expect(only({ name: '김가람', email: '' })).toMatchObject({ becomes: 'same', id: 'k1' })
  })

  it('names the fields that change', () => {
    expect(only({ name: '김가람', termTo: '2028. 12. 31.', order: '4' })).toMatchObject({
      becomes: 'changed',
      id: 'k1',
      changed: ['termTo', 'order'],
    })
  })

  it('knows a member by e-mail under a new name', () => {
    expect(only({ name: '김가을', email: 'GARAM@example.org' })).toMatchObject({ id: 'k1', changed: ['name', 'email'] })
  })

  it('tells namesakes by affiliation', () => {
    const members = [known(), known({ id: 'k2', affiliation: '누리연구소', chair: false, email: '' })]
    expect(only({ name: '김가람', affiliation: '누리연구소', order: '9' }, members)).toMatchObject({ id: 'k2' })
  })

  it.each([
    ['nameMissing', { ...full, name: ' ' }],
    ['sideUnknown', { ...full, name: '새', side: '위원' }],
    ['sideUnknown', { ...full, name: '새', side: '' }],
    ['dateUnknown', { ...full, name: '새', termFrom: '곧' }],
    ['dateUnknown', { name: '새', side: '민간' }],
    ['termBackwards', { ...full, name: '새', termTo: '2025-01-01' }],
    ['orderUnknown', { ...full, name: '새', order: '첫째' }],
    ['emailUnknown', { ...full, name: '새', email: 'nobody' }],
    ['chairUnknown', { ...full, name: '새', chair: '아마도' }],
    ['chairTwice', { ...full, name: '새', chair: '위원장' }],
    ['namesake', { ...full, name: '김가람', affiliation: '다른 곳', email: 'other@example.org' }],
  ])('sets a row aside: %s', (reason, values) => {
    expect(only(values)).toMatchObject({ becomes: 'setAside', member: null, problems: [{ reason }] })
  })

  it('sets aside both rows that mean one person', () => {
    const rows = planRoster([line(2, { name: '새', ...full }), line(5, { name: '새', ...full })], [])
    expect(rows.map(({ problems }) => problems)).toEqual([
      [{ reason: 'twice', text: '5' }],
      [{ reason: 'twice', text: '2' }],
    ])
  })

  it('lets the chair pass to another', () => {
    const rows = planRoster(
      [line(2, { name: '김가람', chair: '위원' }), line(3, { name: '새', ...full, chair: '위원장' })],
      [known()],
    )
    expect(rows.map(({ becomes }) => becomes)).toEqual(['changed', 'new'])
  })
})
