import { describe, expect, it } from 'vitest'
import { buildBill } from '#main/documents/bill.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { buildItemList, buildOrder } from '#main/documents/proceedings.ts'
import { buildResolution } from '#main/documents/resolution.ts'
import { billInput, proceedingsInput, resolutionInput, resolutionItem } from './form-samples.ts'
import { packetTask } from './samples.ts'

/** The document as a person reads it: a line a heading, a list's line, a table's row. */
function read(tree: DocumentTree): string[] {
  const text = (runs: readonly { readonly text: string }[]): string => runs.map((run) => run.text).join('')
  return tree.blocks.flatMap((block): string[] => {
    if (block.type === 'heading') return [`${block.number} ${block.text}`.trim()]
    if (block.type === 'list') return block.items.map(({ mark = '', runs }) => `${mark} ${text(runs)}`.trim())
    if (block.type === 'table') return block.rows.map(({ cells }) => cells.map(text).join(' | '))
    if (block.type === 'facts') return block.rows.map(({ term, value }) => `${term}: ${text(value)}`)
    if (block.type === 'cover')
      return [...(block.register?.rows ?? []), ...block.facts].map(({ term, value }) => `${term}: ${text(value)}`)
    return block.type === 'paragraph' ? [text(block.runs)] : []
  })
}

describe('의안', () => {
  it('says what is asked, why, and on which counts', () => {
    expect(read(buildBill(billInput(1), 'ko'))).toEqual([
      '의안번호: 제2-1호',
      '의결연월일: 2026. 11. 24. (제2차)',
      '제출자: 정부혁신추진위원회 간사',
      '제출연월일: 2026. 7. 2.',
      '야간 민원 창구의 권역별 시범 운영',
      '1. 의결주문',
      '‘야간 민원 창구의 권역별 시범 운영’ 안건을 다음과 같이 의결한다.',
      '2. 제안이유',
      '가. 2026. 3. 12. 국민 제안으로 접수됨(제안번호 26-0001)',
      '나. ‘2026년 상반기 국민투표’에서 찬성 1,284표로 기준 찬성수 1,000표를 초과하여 상정됨',
      '3. 주요내용',
      expect.stringMatching(/^가\. 퇴근 이후에만/),
      expect.stringMatching(/^나\. 시범 운영 6개월 뒤/),
      '4. 참고사항',
      '가. 찬반투표 결과',
      '1) 찬성 1,284표(78.4%), 반대 309표, 기권 45표',
      '2) 집계 기준: 재집계, 기준 찬성수 1,000표 초과',
      '3) 집계 근거: 2026-상반기-투표명부.csv',
      'SHA-256 b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      '나. 오프라인 토론 결과',
      '열린소통포럼 제12회 토론, 2026. 5. 20.',
      '1) 창구 직원의 휴식 보장을 전제로 찬성 의견이 많음',
      '2) 이용 수요가 확인된 권역부터 시작하자는 의견',
      '다. 소관기관: 행정안전부',
      expect.stringMatching(/^라\. 검토의견:/),
    ])
  })

  it('leaves the day open before the decision, and reports under 보고사항', () => {
    const tree = buildBill(billInput(0, { tasks: [packetTask(5, { decision: null })] }), 'ko')
    expect(read(tree)[1]).toMatch(/^의결연월일: [\s.]+\(제2차\)$/)
    expect(read(tree)).toContain('1. 보고사항')
    expect(tree.blocks[0]).toMatchObject({ register: { word: '보고사항' } })
  })

  it('names why a task came without enough votes, and which discussion a case came from', () => {
    const vote = packetTask(1).vote && { ...packetTask(1).vote, promotion: 'broughtForward' as const, reason: '긴급' }
    const forward = packetTask(1, { vote: vote as never })
    const found = packetTask(2, { origin: 'case', cameFrom: '혁신파크 2026. 5. 20.', vote: null })
    const lines = read(buildBill(billInput(0, { tasks: [forward, found] }), 'ko'))
    expect(lines).toContain('나. ‘2026년 상반기 국민투표’ 찬성 1,284표(기준 찬성수 1,000표). 사유를 붙여 상정: 긴급')
    expect(lines).toContain('나. 오프라인 토론 우수사례로 위원회에 상정됨(혁신파크 2026. 5. 20.)')
  })
})

describe('심의·의결서', () => {
  it('sets an amendment under its 주문, the votes, and a row for everyone present', () => {
    const lines = read(buildResolution(resolutionInput(0, { items: [resolutionItem(2)] }), 'ko'))
    expect(lines.slice(6, 13)).toEqual([
      '1. 주문',
      expect.stringMatching(/수정하여 의결한다\.$/),
      '가. 시범 기간을 1년으로 늘린다.',
      '분기마다 점검한다.',
      '나. 예산을 다시 추계한다.',
      '2. 표결 결과',
      '20명 | 12명 | 1명 | 11명 | 1명 | 0명 | 출석위원 과반수(12명 중 7명)',
    ])
    expect(lines).toContain('위원 | 남기훈 | 보건복지부 | 제척 등')
    expect(lines.at(-1)).toMatch(/^위원 \| 한소율/)
  })

  it('counts no votes where nobody objected, and claims nothing before a decision', () => {
    const silent = resolutionItem(1)
    const decision = silent.decision && { ...silent.decision, inFavour: 0, against: 0, abstained: 0, ballots: null }
    const lines = read(buildResolution(resolutionInput(0, { items: [{ ...silent, decision }] }), 'ko'))
    expect(lines).toContain('20명 | 12명 | 0명 | – | – | – | 출석위원 과반수(12명 중 7명)')
    expect(lines).toContain('이의 없음')
    const open = read(buildResolution(resolutionInput(0, { items: [resolutionItem(1, { decision: null })] }), 'ko'))
    expect(open.slice(6)).toEqual(['1. 주문', '미의결'])
  })
})

describe('회의순서 and 안건목록', () => {
  it('keep a withdrawn item in its place without its minutes', () => {
    expect(read(buildOrder(proceedingsInput(3), 'ko'))).toContain(
      '10:40∼10:50 |  | 3. | 재난 문자의 외국어 표준 문안 마련 (철회) | 행정안전부장관',
    )
    expect(buildItemList(proceedingsInput(3), 'ko').blocks.find(({ type }) => type === 'table')).toMatchObject({
      source: '※ 모두 2건',
    })
  })

  it('have room for the times of a session, which plans no minutes', () => {
    const { steps } = proceedingsInput(2)
    const untimed = steps.map((step) => ({ ...step, minutes: null, from: '', to: '' }))
    const tree = buildOrder(proceedingsInput(0, { steps: untimed, of: 'session' }), 'ko')
    expect(tree.blocks.find(({ type }) => type === 'table')).toMatchObject({
      columns: ['시간', '번호', '내용', '보고자'].map((title) => ({ title })),
    })
  })
})
