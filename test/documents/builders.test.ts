import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAgenda } from '#main/documents/agenda.ts'
import { cleanText } from '#main/documents/clean.ts'
import type { Block, BlockOf, DocumentTree } from '#main/documents/model.ts'
import { buildMinutes } from '#main/documents/minutes.ts'
import { buildPacket } from '#main/documents/packet.ts'
import { buildScoreSheet } from '#main/documents/score-sheet.ts'
import { treeOf } from '#main/documents/source.ts'
import { wordsOf } from '#main/documents/words.ts'
import { formSources } from './form-samples.ts'
import { agendaEntry, agendaInput, minutesInput, packetInput, packetTask, scoreSheetInput } from './samples.ts'

function block<Type extends Block['type']>(tree: DocumentTree, type: Type, id: string): BlockOf<Type> {
  const found = tree.blocks.find((candidate) => candidate.id === id)
  if (found?.type !== type) throw new Error(`no ${type} "${id}"`)
  return found as BlockOf<Type>
}

const text = (runs: readonly { readonly text: string }[] | undefined): string =>
  (runs ?? []).map((run) => run.text).join('')
const cells = (tree: DocumentTree, id: string): string[][] =>
  block(tree, 'table', id).rows.map((row) => row.cells.map(text))

const trees: readonly (readonly [string, DocumentTree])[] = [
  ['packet, Korean', buildPacket(packetInput(7), 'ko')],
  ['packet, English', buildPacket(packetInput(7), 'en')],
  ['packet without tasks', buildPacket(packetInput(0), 'ko')],
  ['agenda, Korean', buildAgenda(agendaInput(20), 'ko')],
  ['agenda, English', buildAgenda(agendaInput(20), 'en')],
  ['agenda without items', buildAgenda(agendaInput(0), 'ko')],
  ...formSources.flatMap(([name, source]) => (source.kind === 'cover' ? [] : [[name, treeOf(source)] as const])),
  ['minutes, Korean', buildMinutes(minutesInput(), 'ko')],
  ['minutes, English', buildMinutes(minutesInput(), 'en')],
  ['minutes, a draft', buildMinutes(minutesInput({ hash: null, corrections: [] }), 'ko')],
  ['score sheet, Korean', buildScoreSheet(scoreSheetInput(5), 'ko')],
  ['score sheet, English', buildScoreSheet(scoreSheetInput(5), 'en')],
]

describe.each(trees)('%s', (_, tree) => {
  it('gives every block and row an id of its own', () => {
    const ids = tree.blocks.flatMap((made) => [
      made.id,
      ...(made.type === 'table' ? made.rows.flatMap(({ id }) => (id === undefined ? [] : [id])) : []),
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('never skips a level of headings', () => {
    const levels = tree.blocks.flatMap((made) => (made.type === 'heading' ? [made.level] : []))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
  })

  it('fills every row to the width of its table', () => {
    for (const made of tree.blocks)
      if (made.type === 'table') for (const row of made.rows) expect(row.cells).toHaveLength(made.columns.length)
  })

  it('leaves no placeholder unfilled', () => {
    expect(JSON.stringify(tree)).not.toMatch(/\{\{|undefined|NaN/)
  })
})

describe('the packet', () => {
  const tree = buildPacket(packetInput(3), 'ko')

  it('is the same twice', () => {
    expect(buildPacket(packetInput(3), 'ko')).toEqual(tree)
  })

  it('writes date and time as Korean documents do', () => {
    expect(block(tree, 'cover', 'cover').facts.map(({ value }) => text(value))).toEqual([
      '2026. 11. 24.(화) 14:00∼15:30',
      '정부서울청사 별관 2층 대회의실',
    ])
  })

  it('sets the recount beside the declared totals, with what differs', () => {
    expect(cells(tree, 'task:t1/vote/counts')).toEqual([
      ['플랫폼 신고', '1,296', '311', '45', '1,652'],
      ['재집계 (공식)', '1,284', '309', '45', '1,638'],
      ['차이', '−12', '−2', '0', '−14'],
    ])
  })

  it('marks declared totals as official where there is no roll', () => {
    const { vote } = packetTask(1)
    if (vote === null) throw new Error('the sample has a vote')
    const declared = packetTask(1, { vote: { ...vote, basis: 'declared', recounted: null, evidence: [] } })
    const made = buildPacket(packetInput(0, { tasks: [declared] }), 'ko')
    expect(cells(made, 'task:t1/vote/counts')).toEqual([['플랫폼 신고 (공식)', '1,296', '311', '45', '1,652']])
    expect(block(made, 'barChart', 'task:t1/vote/chart').bars.map(({ value }) => value)).toEqual([1296, 311, 45])
  })

  it('does not count against a platform the passes it never reported', () => {
    const { vote } = packetTask(1)
    if (vote === null) throw new Error('the sample has a vote')
    const task = packetTask(1, { vote: { ...vote, declared: { yes: 1296, no: 308, pass: null } } })
    const made = buildPacket(packetInput(0, { tasks: [task] }), 'ko')
    expect(cells(made, 'task:t1/vote/counts')).toEqual([
      ['플랫폼 신고', '1,296', '308', '–', '–'],
      ['재집계 (공식)', '1,284', '309', '45', '1,638'],
      ['차이', '−12', '+1', '–', '–'],
    ])
  })

  it('never prints a mean without the number of scorers and the spread', () => {
    const plot = block(tree, 'dotPlot', 'task:t1/scores/plot')
    for (const row of plot.rows) expect(row.text).toMatch(/^n=12, 평균 \d\.\d\d, 표준편차 \d\.\d\d$/)
  })

  it('does not make a nought of a score that was not given', () => {
    const { scores } = packetTask(1)
    if (scores === null) throw new Error('the sample has scores')
    const sheet = { memberId: 'm1', values: { need: null }, total: null, remark: '' }
    const task = packetTask(1, { scores: { ...scores, sheets: [sheet] } })
    const made = buildPacket(packetInput(0, { tasks: [task] }), 'ko')
    expect(cells(made, 'sheet:t1')[0]).toEqual(['강서윤', '정부', '–', '–', '–', '–', '–', ''])
  })

  it('prints a decision with its votes by name, its condition, its date and the dissent', () => {
    const decision = {
      outcome: 'deferred' as const,
      inFavour: 1,
      against: 1,
      abstained: 1,
      amendment: '예산 확보',
      note: '',
      dissent: '즉시 시행해야 함',
      until: '2026-12-24',
      ballots: [
        { memberId: 'm1', vote: 'for' as const },
        { memberId: 'm2', vote: 'against' as const },
        { memberId: 'm3', vote: 'abstained' as const },
      ],
      chairVote: 'against' as const,
    }
    const made = buildPacket(packetInput(0, { tasks: [packetTask(1, { decision })] }), 'ko')
    const { rows } = block(made, 'facts', 'task:t1/decision/facts')
    expect(rows.map(({ term, value }) => [term, text(value)])).toEqual([
      ['의결 내용', '보류'],
      [
        '표결',
        '찬성 1명, 반대 1명, 기권 1명\n찬성: 강서윤\n반대: 김도현\n기권: 남기훈\n가부동수, 위원장이 부결로 결정',
      ],
      ['수정·조건', '예산 확보'],
      ['재상정 기한', '2026. 12. 24.(목)'],
      ['소수의견', '즉시 시행해야 함'],
      ['비고', '–'],
    ])
  })

  it('says the chart in words', () => {
    expect(block(tree, 'barChart', 'task:t1/vote/chart').alternative).toBe(
      '막대그래프. 찬성 1,284표(78.4%), 반대 309표, 기권 45표. 기준 찬성수 1,000표.',
    )
  })
})

describe('the agenda', () => {
  it('numbers items but not openings and remarks, by the clock and past midnight', () => {
    const items = [
      agendaEntry(1, { kind: 'opening', title: '개회', minutes: 5, presenter: '', leadAgency: '' }),
      agendaEntry(2, { title: '가', minutes: 10, presenter: '', leadAgency: '' }),
      agendaEntry(3, { kind: 'remarks', title: '말씀', minutes: 10, presenter: '', leadAgency: '' }),
      agendaEntry(4, { title: '나', minutes: 20, presenter: '', leadAgency: '' }),
    ]
    const { meeting } = agendaInput(0)
    const late = { ...meeting, startsAt: '23:40', slotMinutes: 30 }
    const tree = buildAgenda(agendaInput(0, { items, meeting: late, numbering: 'hangul' }), 'ko')
    expect(cells(tree, 'order/table').map((row) => row.slice(0, 3))).toEqual([
      ['23:40∼23:45', '', '개회'],
      ['23:45∼23:55', '가.', '가'],
      ['23:55∼다음 날 00:05', '', '말씀'],
      ['다음 날 00:05∼다음 날 00:25', '나.', '나'],
      ['', '', '합계'],
    ])
    expect(text(block(tree, 'note', 'order/budget').runs)).toContain('배정 시간 30분을 15분 넘습니다.')
  })

  it('prints the hash on a locked version only', () => {
    const hash = 'ab'.repeat(32)
    const locked = buildAgenda(agendaInput(2, { version: { number: 4, locked: true, hash } }), 'ko')
    expect(text(block(locked, 'note', 'version').runs)).toBe(hash)
    const draft = buildAgenda(agendaInput(2, { version: { number: 4, locked: false, hash } }), 'ko')
    expect(draft.blocks.some(({ id }) => id === 'version')).toBe(false)
  })
})

describe('the minutes', () => {
  it('set a line as a paragraph, and lines that begin with a dash as the points of one list', () => {
    const tree = buildMinutes(minutesInput(), 'ko')
    const remarks = tree.blocks.filter(({ id }) => id.startsWith('minutes/remarks/'))
    expect(remarks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph'])
    expect(block(tree, 'list', 'minutes/remarks/2').items.map(({ runs }) => text(runs))).toEqual([
      '첫째 발언',
      '둘째 발언',
    ])
  })

  it('print the hash once locked, and say so while they are a draft', () => {
    expect(text(block(buildMinutes(minutesInput(), 'ko'), 'note', 'lock').runs)).toBe('ab'.repeat(32))
    const draft = buildMinutes(minutesInput({ hash: null }), 'ko')
    expect(draft.blocks.some(({ id }) => id === 'lock')).toBe(false)
    expect(block(draft, 'note', 'draft').title).toBe('초안')
  })
})

describe('texts', () => {
  it('cleaning leaves nothing unprintable and changes nothing twice', () => {
    assert(
      property(string({ unit: 'binary' }), (given) => {
        const cleaned = cleanText(given)
        expect(cleaned).not.toMatch(/(?![\t\n])\p{Cc}|\p{Co}|[\u202A-\u202E\u2066-\u2069\uFEFF]/u)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleanText(cleaned)).toBe(cleaned)
      }),
    )
  })

  it.each([
    ['ko', '2026-01-05', '2026. 1. 5.(월)', '2026. 1. 5.'],
    ['en', '2026-01-05', 'Monday 5 January 2026', '5 Jan 2026'],
  ] as const)('writes dates as %s does', (locale, date, long, short) => {
    expect(wordsOf(locale).longDate(date)).toBe(long)
    expect(wordsOf(locale).shortDate(date)).toBe(short)
  })
})
