import { afterEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testApp } from '#test/support/app.ts'
import { drawn, madeFile, madeGroup, poolCsv, quotaCsv, tryGroup } from '#test/support/evaluation.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'
import { job, stage } from '#test/support/forum.ts'
import { sharedData, skipReason } from '#test/support/shared-data.ts'
import { bomb } from '#test/support/workbooks.ts'

const open: { close(): Promise<void> }[] = []
const app = async () => {
  const made = await testApp()
  open.push(made)
  return made
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const refusedOf = async (pool: string, quotas = quotaCsv) => {
  const desk = await app()
  const { groupId, refusals } = await tryGroup(desk, pool, quotas)
  expect([groupId, await desk.client.evaluation.groups()]).toEqual([null, []])
  return refusals.map(({ file, line, reason, detail }) => `${file}:${line} ${reason} ${detail}`.trim())
}

describe('a pool and quotas', () => {
  it('are refused with their size where they are a workbook that unpacks to more than one may', async () => {
    expect(await failureOf(tryGroup(await app(), bomb()))).toEqual({
      code: 'FILE_TOO_LARGE',
      params: { name: 'pool.csv', size: 301, limit: 256 },
    })
  })
  it('make a group of pseudonyms, with people counted by quota', async () => {
    const { group, pool, quotas, open: isOpen } = await madeGroup(await app())
    expect(group).toMatchObject({ people: 40, seats: 5, seated: 0 })
    expect(pool).toMatchObject({ name: 'pool.csv', rows: 40 })
    expect(quotas.map(({ value, people }) => [value, people])).toEqual([
      ['f', 20],
      ['m', 20],
      ['young', 20],
      ['old', 20],
    ])
    expect(isOpen).toBe(true)
  })
  it('are read in Korean, semicolons and CP949 too', async () => {
    const pool = Buffer.concat([
      Buffer.from('id;'),
      Buffer.from([0xbc, 0xba, 0xba, 0xb0]),
      Buffer.from('\n1;f\n2;m\n3;f\n'),
    ])
    const { groupId, refusals } = await tryGroup(await app(), pool, '구분;값;최소;최대\n성별;f;1;1\n성별;m;1;1\n', 2)
    expect(refusals).toEqual([])
    expect(groupId).not.toBeNull()
  })
  it.each([
    ['a category without a column', 'id,gender\n1,f', ['pool.csv:1 missingColumn age']],
    ['a value no quota names', 'id,gender,age\n1,f,young\n2,x,old', ['pool.csv:3 unknownValue gender: x']],
    ['no value', 'id,gender,age\n1,,young', ['pool.csv:2 missingValue gender']],
    ['the same applicant twice', 'id,gender,age\n1,f,young\n2,m,old\n1,f,young', ['pool.csv:4 duplicateApplicant 2']],
    [
      'the same address twice',
      'id,email,gender,age\n1,a@b.c,f,young\n2,A@B.C,m,old',
      ['pool.csv:3 duplicateContact 2'],
    ],
    [
      'the same telephone twice, however it is written',
      'id,휴대전화,gender,age\n1,010-1234-5678,f,young\n2,+82 10 1234 5678,m,old\n3,,m,old\n4,,m,old',
      ['pool.csv:3 duplicateContact 2'],
    ],
    [
      'every bad row, not the first alone',
      'id,gender,age\n1,x,young\n2,f,\n2,f,old',
      ['pool.csv:2 unknownValue gender: x', 'pool.csv:3 missingValue age', 'pool.csv:4 duplicateApplicant 3'],
    ],
    ['no id', 'id,gender,age\n,f,young', ['pool.csv:2 missingId']],
    ['a row that is too long', 'id,gender,age\n1,f,young,more', ['pool.csv:2 columnCount']],
    ['a header alone', 'id,gender,age', ['pool.csv:1 noRows']],
  ])('refuse %s, with file, line and reason, and take nothing', async (_, pool, wanted) => {
    expect(await refusedOf(pool)).toEqual(wanted)
  })
  it.each([
    ['no maximum', 'category,feature,min\ngender,f,1', ['quotas.csv:1 missingColumn max']],
    ['no number', 'category,feature,min,max\ngender,f,one,2', ['quotas.csv:2 badNumber one']],
    ['a minimum above the maximum', 'category,feature,min,max\ngender,f,3,2', ['quotas.csv:2 minAboveMax 3 > 2']],
    ['the same quota twice', 'category,feature,min,max\ngender,f,1,2\ngender,f,1,2', ['quotas.csv:3 duplicateQuota 2']],
  ])('refuse quotas with %s', async (_, quotas, wanted) => {
    expect(await refusedOf(poolCsv(4), quotas)).toEqual(wanted)
  })
})

describe('a file that is no table', () => {
  it.each([
    ['an empty one', '', 'FILE_EMPTY'],
    ['a PDF', '%PDF-1.7\n%äöü\n1 0 obj', 'FILE_NOT_A_TABLE'],
    ['a column twice', 'id,gender,gender\n1,f,f', 'FILE_BROKEN'],
    ['an archive', Buffer.from('PK\u0003\u0004 and no more'), 'FILE_BROKEN'],
  ] as const)('%s is refused by its name, and nothing is taken', async (_, pool, code) => {
    const desk = await app()
    const before = (await desk.client.journal.list({})).total
    expect(await failureOf(tryGroup(desk, pool))).toMatchObject({ code, params: { name: 'pool.csv' } })
    expect(await desk.client.evaluation.groups()).toEqual([])
    expect((await desk.client.journal.list({})).total).toBe(before)
  })
})

describe('quotas that nobody can meet', () => {
  it('of a value that too few applied with are told with who there is; nobody is drawn', async () => {
    const desk = await app()
    const quotas = 'category,feature,min,max\ngender,f,1,3\ngender,m,1,3\ngender,x,2,2'
    const { group } = await madeGroup(desk, poolCsv(40), quotas, 5)
    const { quotas: rows } = await desk.client.evaluation.group({ groupId: group.id })
    const wanted = rows.map(({ category, value, min, max }) => ({ category, value, min, max }))
    const input = { groupId: group.id, seats: 5, quotas: wanted, jobId: job() }
    expect(await desk.client.evaluation.checkQuotas(input)).toMatchObject({
      possible: false,
      problems: [{ kind: 'tooFewPeople', quota: { value: 'x', min: 2 }, people: 0 }],
      relaxation: [{ quota: { value: 'x' }, min: 0 }],
    })
    expect(await codeOf(drawn(desk, group.id))).toBe('QUOTAS_IMPOSSIBLE')
    expect((await desk.client.evaluation.group({ groupId: group.id })).draws).toEqual([])
  })

  it('because fewer applied than there are seats are told so, and no relaxation is offered', async () => {
    const desk = await app()
    const { group, quotas } = await madeGroup(desk, poolCsv(4), quotaCsv, 5)
    const wanted = quotas.map(({ category, value, min, max }) => ({ category, value, min, max }))
    const check = await desk.client.evaluation.checkQuotas({
      groupId: group.id,
      seats: 5,
      quotas: wanted,
      jobId: job(),
    })
    expect(check.problems).toContainEqual({ kind: 'poolTooSmall', people: 4, seats: 5 })
    expect(check).toMatchObject({ possible: false, relaxation: null })
    expect(await codeOf(drawn(desk, group.id))).toBe('QUOTAS_IMPOSSIBLE')
  })

  it('are explained by category and by the nearest that can be met', async () => {
    const desk = await app()
    const { group, quotas } = await madeGroup(desk)
    const wanted = quotas.map(({ category, value, min, max }) => ({
      category,
      value,
      min: value === 'f' ? 4 : min,
      max: value === 'f' ? 5 : max,
    }))
    const check = await desk.client.evaluation.checkQuotas({
      groupId: group.id,
      seats: 5,
      quotas: wanted,
      jobId: job(),
    })
    expect(check).toMatchObject({
      possible: false,
      problems: [{ kind: 'minimaAboveSeats', category: 'gender', sum: 6, seats: 5 }],
      relaxation: [{ quota: { value: 'f' }, min: 3, max: 5 }],
    })
    await desk.client.evaluation.saveQuotas({ groupId: group.id, seats: 5, quotas: wanted })
    const failure = await failureOf(drawn(desk, group.id))
    expect(failure).toMatchObject({ code: 'QUOTAS_IMPOSSIBLE', params: { nearest: 'gender f 4–5 → 3–5' } })
    expect((await desk.client.evaluation.group({ groupId: group.id })).draws).toEqual([])
  })
})

describe('the draw', () => {
  it('meets the quotas, reports chances, comes out again with its seed, and freezes quotas', async () => {
    const desk = await app()
    const { group } = await madeGroup(desk)
    const after = await drawn(desk, group.id)
    expect(after.panel).toHaveLength(5)
    for (const { min, max, seated } of after.quotas) expect(seated >= min && seated <= max).toBe(true)
    expect(after.draws[0]).toMatchObject({ kind: 'panel', number: 1, seed: 7, people: 40, hopeless: 0 })
    expect(after.draws[0]?.lowest).toBeCloseTo(0.125, 6)
    expect(await desk.client.evaluation.redraw({ drawId: after.draws[0]?.id ?? '' })).toEqual({ same: true })
    const { quotas } = after
    expect(await codeOf(desk.client.evaluation.saveQuotas({ groupId: group.id, seats: 6, quotas }))).toBe('FROZEN')
    expect(await codeOf(drawn(desk, group.id))).toBe('FROZEN')
    const other = await madeGroup(desk)
    expect((await drawn(desk, other.group.id)).panel.map(({ pseudonym }) => pseudonym)).toEqual(
      after.panel.map(({ pseudonym }) => pseudonym),
    )
  })
  it('replaces those who left by what the quotas leave open, from the reserve first', async () => {
    const desk = await app()
    const { evaluation } = desk.client
    const { group } = await madeGroup(desk)
    const groupId = group.id
    const first = await drawn(desk, groupId)
    expect(await codeOf(evaluation.replace({ groupId, seed: 1, jobId: job() }))).toBe('PANEL_NOT_DRAWN')
    const reserve = (await evaluation.drawReserve({ groupId, seed: 2, seats: 10, jobId: job() })).panel.filter(
      ({ state }) => state === 'reserve',
    )
    expect(reserve).toHaveLength(10)
    const gone = first.panel[0]?.applicantId ?? ''
    await evaluation.leave({ groupId, applicantId: gone, reason: 'moved away' })
    const after = await evaluation.replace({ groupId, seed: 3, jobId: job() })
    const seated = after.panel.filter(({ state }) => state === 'seated').map(({ applicantId }) => applicantId)
    expect(seated).toHaveLength(5)
    expect(seated).not.toContain(gone)
    expect(reserve.map(({ applicantId }) => applicantId)).toEqual(
      expect.arrayContaining(seated.filter((id) => !first.panel.some(({ applicantId }) => applicantId === id))),
    )
    for (const { min, max, seated: count } of after.quotas) expect(count >= min && count <= max).toBe(true)
    for (const { id } of after.draws) expect(await evaluation.redraw({ drawId: id })).toEqual({ same: true })
    expect((await desk.client.journal.verify({ jobId: job() })).problems).toEqual([])
  })
})

describe('what leaves the workspace', () => {
  it('is pseudonyms alone, personal data only where asked for', async () => {
    const desk = await app()
    const { group } = await madeGroup(desk)
    const after = await drawn(desk, group.id)
    const plain = await desk.client.evaluation.exportPanel({ groupId: group.id })
    const text = await madeFile(desk, plain.name)
    expect(text).toContain(after.panel[0]?.pseudonym)
    expect(text).not.toMatch(/Name|example\.org/)
    const whole = await desk.client.evaluation.exportPanel({ groupId: group.id, personal: true })
    expect(await madeFile(desk, whole.name)).toMatch(/Name \d+.*example\.org/)
    const entries = await desk.client.journal.list({})
    expect(JSON.stringify([after, entries])).not.toMatch(/Name \d|example\.org/)
  })
})

describe.skipIf(sharedData === null)(`real files${sharedData === null ? ` (${skipReason})` : ''}`, () => {
  const read = (...path: string[]): Buffer => readFileSync(join(sharedData ?? '', ...path))
  it.each([
    [
      ['citizensassemblies', 'data', 'example_small_20', 'respondents.csv'],
      ['citizensassemblies', 'data', 'example_small_20', 'categories.csv'],
      20,
      200,
    ],
    [['sortition', 'candidates.csv'], ['sortition', 'features.csv'], 22, 150],
  ])('both dialects are read, with an id column and without: %j', async (pool, quotas, seats, people) => {
    const desk = await app()
    const { groupId, refusals } = await tryGroup(desk, read(...pool), read(...quotas).toString(), seats)
    expect(refusals).toEqual([])
    const after = await drawn(desk, groupId ?? '')
    expect(after.draws[0]).toMatchObject({ people, seats })
    expect(after.group.seated).toBe(seats)
  })
})

describe('scores of the evaluators', () => {
  const scored = async () => {
    const desk = await app()
    const made = await desk.client.forum.tasks.addCase({
      title: 'A case',
      body: '',
      category: '',
      venue: 'Hall',
      heldOn: '2026-02-01',
    })
    const { group } = await madeGroup(desk)
    const after = await drawn(desk, group.id)
    const names = after.panel.map(({ pseudonym }) => pseudonym)
    const head = ['evaluator', 'task', ...after.rubric.criteria.map(({ title }) => title)].join(',')
    const give = async (rows: readonly string[]) => {
      const [fileId = ''] = await stage(desk, { 'scores.csv': [head, ...rows].join('\n') })
      return desk.client.evaluation.importScores({ groupId: group.id, fileId, jobId: job() })
    }
    return { desk, groupId: group.id, number: made.number, names, after, give }
  }
  it('give mean, spread and number by task and by category', async () => {
    const { desk, groupId, number, names, after, give } = await scored()
    const [a, b, c] = names
    expect(await give([`${a},${number},5,4,3`, `${b},${number},3,2,1`, `${c},${number},4,,`])).toEqual({
      saved: 7,
      refusals: [],
    })
    const [result] = (await desk.client.evaluation.group({ groupId })).results
    // weights 40, 30, 30: 4.1 and 2.1
    expect(result?.overall).toMatchObject({ n: 2, mean: expect.closeTo(3.1, 9), sd: expect.closeTo(Math.SQRT2, 9) })
    expect(result?.criteria[0]).toMatchObject({ n: 3, mean: 4 })
    const gender = after.panel.slice(0, 2).map(({ values }) => values['gender'])
    const women = result?.categories.find(({ category, value }) => category === 'gender' && value === 'f')
    expect(women?.n).toBe(gender.filter((one) => one === 'f').length)
  })
  it('are refused whole where one row cannot stand', async () => {
    const { desk, groupId, number, names, give } = await scored()
    const [a] = names
    const { saved, refusals } = await give([
      `${a},${number},5,4,3`,
      `E9999,${number},1,1,1`,
      `${a},999,1,1,1`,
      `${a},${number},1,1,1`,
      `${names[1]},${number},9,1,x`,
    ])
    expect(saved).toBe(0)
    expect(refusals.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'unknownEvaluator'],
      [4, 'unknownTask'],
      [5, 'duplicateScore'],
      [6, 'badScore'],
      [6, 'badScore'],
    ])
    expect((await desk.client.evaluation.group({ groupId })).results).toEqual([])
  })
  it('freeze the rubric, and a later file replaces what it names', async () => {
    const { desk, groupId, number, names, give } = await scored()
    const [a] = names
    await give([`${a},${number},5,5,5`])
    await give([`${a},${number},1,1,1`])
    const { results, rubric } = await desk.client.evaluation.group({ groupId })
    expect(results[0]?.overall).toMatchObject({ n: 1, mean: 1, sd: null })
    expect(await codeOf(desk.client.evaluation.saveRubric({ groupId, rubric }))).toBe('FROZEN')
  })
})
