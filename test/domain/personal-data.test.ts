import { describe, expect, it } from 'vitest'
import { personalDataIn } from '#shared/domain/personal-data.ts'

const kinds = (text: string): string[] => personalDataIn(text).map(({ kind }) => kind)

describe('what has the shape of personal data', () => {
  it.each([
    ['문의: hong.gildong@example.go.kr', 'email'],
    ['gildong＠example.com', 'email'],
    ['홍길동@회사.한국', 'email'],
    ['연락처 010-1234-5678로', 'phone'],
    ['01012345678', 'phone'],
    ['010 1234 5678', 'phone'],
    ['+82 10-1234-5678', 'phone'],
    ['+82(0)10-1234-5678', 'phone'],
    ['０１０－１２３４－５６７８', 'phone'],
    ['(02) 123-4567', 'phone'],
    ['02-2100-1234', 'phone'],
    ['044-205-2266', 'phone'],
    ['070-1234-5678', 'phone'],
    ['900101-1234567', 'residentNumber'],
    ['9001011234567', 'residentNumber'],
    ['900101-1******', 'residentNumber'],
    ['외국인 850229-5123456', 'residentNumber'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  it.each([
    '2026-06-18부터 2026. 9. 30.까지',
    '찬성 1,234표, 반대 567표',
    '예산 1,234,567,890원',
    '과제 26-0041',
    'https://forum.example.org/proposals/12345678',
    'sha 0101234567801012345678010123456780101234567801012345678010123',
    '제6차 회의(06-18)',
    '991301-1234567 has no thirteenth month',
    '@forum 의견',
    '1588-1234',
    'ISBN 9788901234567',
  ])('not: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('hides what it found', () => {
    const [found] = personalDataIn('전화 010-1234-5678')
    expect(found?.masked).toMatch(/^01•+$/)
  })
})
