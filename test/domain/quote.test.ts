import { describe, expect, it } from 'vitest'
import { maskPersonal, quoteProblem } from '#shared/domain/quote.ts'

describe('personal data', () => {
  it.each([
    ['제 번호는 010-1234-5678입니다', '제 번호는 ***-****-****입니다', 'phone'],
    ['01012345678로 주세요', '***********로 주세요', 'phone'],
    ['010 1234 5678', '*** **** ****', 'phone'],
    ['02-123-4567', '**-***-****', 'phone'],
    ['(031) 123-4567', '(***) ***-****', 'phone'],
    ['+82 10-1234-5678', '+** **-****-****', 'phone'],
    ['+82-2-123-4567', '+**-*-***-****', 'phone'],
    ['call 0505-123-4567', 'call ****-***-****', 'phone'],
    ['대표번호 1588-1234', '대표번호 ****-****', 'phone'],
    ['mail hong.gildong+a@example.co.kr please', 'mail ****.*******+*@*******.**.** please', 'email'],
    ['900101-1234567', '******-*******', 'resident'],
    ['9001011234567', '*************', 'resident'],
    ['900101 – 5234567', '****** – *******', 'resident'],
  ])('%j is shown as %j', (text, shown, kind) =>
    expect(maskPersonal(text)).toEqual({ text: shown, found: [{ kind, count: 1 }] }),
  )

  it.each([
    '2026년 3월 2일 14:00',
    '예산 113,560원, 대상 1,234,567명',
    '12345678901234567890',
    '제2조 제3항 (2024-0001-0002)',
    '901301-1234567',
    '5점 만점에 4.5점',
    'ratio 16:9, 1920x1080',
    '2026-0123-4567호',
  ])('%j is left alone', (text) => expect(maskPersonal(text)).toEqual({ text, found: [] }))

  it('is counted by kind, and covered once for all', () => {
    const masked = maskPersonal('a@b.kr, 010-1111-2222, 010-3333-4444')
    expect(masked.found).toEqual([
      { kind: 'email', count: 1 },
      { kind: 'phone', count: 2 },
    ])
    expect(maskPersonal(masked.text)).toEqual({ text: masked.text, found: [] })
  })
})

describe('a quotation', () => {
  const body = '민원실에 갔더니 두 번 걸음하지 않아도\n되었습니다. 담당자 김철수 님이 010-1234-5678로 알려 주셨습니다.'
  it.each([
    ['두 번 걸음하지 않아도 되었습니다.', null],
    ['민원실에 갔더니 … 되었습니다.', null],
    ['민원실에 갔더니 […] 되었습니다.', null],
    ['담당자 ○○○ 님이 ***-****-****로 알려 주셨습니다.', null],
    ['되었습니다. … 민원실에 갔더니', 'notInText'],
    ['세 번 걸음했습니다.', 'notInText'],
    ['', 'empty'],
    ['*** …', 'empty'],
    ['두'.repeat(1001), 'tooLong'],
  ])('%j: %j', (quote, problem) => expect(quoteProblem(quote, body)).toBe(problem))
})
