import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GroupDetail } from '#shared/contract/evaluation.ts'
import type { MadeSheets } from '#shared/contract/sheets.ts'
import { testApp } from '#test/support/app.ts'
import { drawn, madeGroup } from '#test/support/evaluation.ts'
import { codeOf } from '#test/support/failure.ts'
import { job, stage } from '#test/support/forum.ts'
import { threeTasks } from '#test/support/opinions.ts'
import { sendBack } from '#test/support/sheets.ts'

let app: Awaited<ReturnType<typeof testApp>>
let group: GroupDetail
let taskIds: string[]
beforeEach(async () => {
  app = await testApp()
  await threeTasks(app)
  taskIds = (await app.client.forum.tasks.list({})).rows.slice(0, 2).map(({ id }) => id)
  group = await drawn(app, (await madeGroup(app)).group.id)
})
afterEach(() => app.close())

const groupId = () => group.group.id
const seated = () => group.panel.filter(({ state }) => state === 'seated')
const make = (formats: ('xlsx' | 'pdf')[] = ['xlsx']): Promise<MadeSheets> =>
  app.client.evaluation.makeForms({ groupId: groupId(), taskIds, locale: 'ko', formats, jobId: job() })
const look = (fileIds: string[], replace = false) =>
  app.client.evaluation.previewForms({ groupId: groupId(), fileIds, replace, jobId: job() })
const take = async (fileIds: string[], replace = false) =>
  app.client.evaluation.importForms({
    groupId: groupId(),
    fileIds,
    replace,
    digest: (await look(fileIds, replace)).digest,
    jobId: job(),
  })
const results = async () => (await app.client.evaluation.group({ groupId: groupId() })).results
const verified = async () => (await app.client.journal.verify({ jobId: job() })).ok

/** Criteria stand in D and to the right, the first task in row 6. */
const first = (value: string | number) => ({ D6: value })

describe('evaluation forms', () => {
  it('are made for everyone seated, on paper and as workbooks, and name nobody', async () => {
    const made = await make(['xlsx', 'pdf'])
    expect(made.files).toHaveLength(10)
    expect(new Set(made.files.map(({ memberId }) => memberId))).toEqual(
      new Set(seated().map(({ applicantId }) => applicantId)),
    )
    expect(made.files.map(({ file }) => file.name).join(' ')).not.toMatch(/Name|@/)
    expect(made.files[0]?.file.name).toMatch(/^01 평가표 E\d{4}\.xlsx$/)
    expect(await verified()).toBe(true)
  })

  it('come back as scores of whom they were made for', async () => {
    const made = await make()
    const [one, other] = seated()
    const a = await sendBack(app, made, one!.applicantId, { D6: 4, E6: 3, D7: '기권' })
    const b = await sendBack(app, made, other!.applicantId, first(2))
    expect(await look([a, b])).toMatchObject({ problems: 0, files: [{ new: 2 }, { new: 1 }], missing: [{}, {}, {}] })
    expect(await results()).toEqual([])
    expect(await take([a, b])).toMatchObject({ files: 2, new: 3 })
    const [result] = await results()
    expect(result?.criteria[0]).toMatchObject({ n: 2, mean: 3 })
    expect(await take([a, b])).toMatchObject({ new: 0, same: 3 })
    expect(await verified()).toBe(true)
  })

  it('replace a score, or take it back, only where that is asked for', async () => {
    const made = await make()
    const [one] = seated()
    await take([await sendBack(app, made, one!.applicantId, first(4))])
    const changed = await sendBack(app, made, one!.applicantId, first(5))
    expect((await look([changed])).files[0]?.problems).toMatchObject([{ at: 'D6', reason: 'differs', text: '4 → 5' }])
    expect(await codeOf(take([changed]))).toBe('SHEETS_HAVE_PROBLEMS')
    expect(await take([changed], true)).toMatchObject({ changed: 1 })
    expect((await results())[0]?.criteria[0]).toMatchObject({ mean: 5 })
    await take([await sendBack(app, made, one!.applicantId, first('기권'))], true)
    expect(await results()).toEqual([])
    expect(await verified()).toBe(true)
  })

  it('are refused, each with its reason, and then nothing is taken', async () => {
    const made = await make()
    const [one, other, third] = seated()
    const off = await sendBack(app, made, one!.applicantId, { D6: 9, E6: 'good' })
    const forged = await sendBack(app, made, other!.applicantId, { 'desk!A4': one!.applicantId, D6: 3 })
    const fine = await sendBack(app, made, third!.applicantId, first(3))
    const [letter = ''] = await stage(app, { 'letter.xlsx': Buffer.from('dear committee') })
    const preview = await look([off, forged, fine, letter])
    expect(preview.files.map(({ problems }) => problems.map(({ at, reason }) => [at, reason]))).toEqual([
      [
        ['D6', 'aboveMax'],
        ['E6', 'notANumber'],
      ],
      [[null, 'tampered']],
      [],
      [[null, 'notASheet']],
    ])
    expect(await codeOf(take([off, forged, fine, letter]))).toBe('SHEETS_HAVE_PROBLEMS')
    expect(await results()).toEqual([])
  })

  it('of another group, of an older rubric, or of who has left are told apart', async () => {
    const made = await make()
    const [one] = seated()
    const filled = await sendBack(app, made, one!.applicantId, first(3))
    const elsewhere = await drawn(app, (await madeGroup(app)).group.id)
    const there = await app.client.evaluation.previewForms({
      groupId: elsewhere.group.id,
      fileIds: [filled],
      jobId: job(),
    })
    expect(there.files[0]?.problems).toMatchObject([{ reason: 'otherSession' }])
    const { rubric } = group
    await app.client.evaluation.saveRubric({ groupId: groupId(), rubric })
    expect((await look([filled])).files[0]?.problems).toMatchObject([{ reason: 'otherRubric' }])
    const again = await sendBack(app, await make(), one!.applicantId, first(3))
    await app.client.evaluation.leave({ groupId: groupId(), applicantId: one!.applicantId, reason: 'moved away' })
    expect((await look([again])).files[0]?.problems).toMatchObject([{ reason: 'memberUnknown' }])
  })

  it('need a panel, and tasks that are there', async () => {
    const open = await madeGroup(app)
    const input = { taskIds, locale: 'ko', formats: ['xlsx'], jobId: job() } as const
    const makeFor = (id: string, tasks: string[]) =>
      app.client.evaluation.makeForms({ ...input, formats: ['xlsx'], groupId: id, taskIds: tasks })
    expect(await codeOf(makeFor(open.group.id, taskIds))).toBe('PANEL_NOT_DRAWN')
    expect(await codeOf(makeFor(groupId(), ['nothing']))).toBe('NOT_FOUND')
  })
})
