import { AxeBuilder } from '@axe-core/playwright'
import { call, openSample } from './support/sample.ts'
import { typeDate } from './support/dates.ts'
import { expect, test } from './support/test.ts'

test('copies are made for members and a guest, given out, taken back, and a mistake is corrected', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'documents')
  await page.getByRole('link', { name: '사본 배포 대장' }).click()
  await page.getByRole('button', { name: '사본 작성' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem').first()).toBeVisible()
  const all = (await dialog.getByRole('listitem').count()) + 1
  await dialog.getByLabel('그 밖의 받는 사람').fill('참관인 갑\n\n')
  const some = dialog.getByRole('listitem').first().getByRole('checkbox')
  await some.press('Space')
  await dialog.getByRole('button', { name: `사본 ${all - 1}부 작성` }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  await expect(page.getByText(`작성 ${all - 1}부 · 배포 중 0부 · 회수 0부`)).toBeVisible()

  await page.getByRole('checkbox', { name: '제1호', exact: false }).first().check()
  await page.getByRole('checkbox', { name: '제2호', exact: false }).first().check()
  await page.getByRole('button', { name: '배포 기록' }).click()
  await dialog.getByRole('button', { name: '배포 기록' }).click()
  await expect(page.getByText(`작성 ${all - 1}부 · 배포 중 2부 · 회수 0부`)).toBeVisible()
  await page.getByRole('checkbox', { name: '제2호', exact: false }).first().check()
  await page.getByRole('button', { name: '회수 기록' }).click()
  await typeDate(page, dialog.getByRole('group', { name: '회수일' }), '20200101')
  await dialog.getByRole('button', { name: '회수 기록' }).click()
  await expect(dialog.getByText('제2호', { exact: false }).first()).toBeVisible()
  await expect(dialog.getByRole('alert')).toContainText('날짜')
  await dialog.getByRole('button', { name: '취소' }).click()

  await page.getByRole('row', { name: /제2호/ }).click()
  const inspector = page.getByRole('complementary', { name: '상세 정보' })
  await expect(inspector).toContainText(/[0-9a-f]{64}/)
  await inspector.getByRole('button', { name: '잘못된 기록 되돌리기' }).click()
  await dialog.getByLabel('사유').fill('다른 위원에게 전달함')
  await dialog.getByRole('button', { name: '배포 기록 취소' }).click()
  await expect(page.getByText(`작성 ${all - 1}부 · 배포 중 1부 · 회수 0부`)).toBeVisible()

  await page.getByRole('link', { name: '모든 문서의 사본' }).click()
  await expect(page.getByRole('row', { name: /제2호/ })).toContainText('제1차 회의')
  await page.reload()
  await expect(page.getByRole('row', { name: /제2호/ })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
})

test('a run that is cancelled leaves no copy', async ({ page, desk }) => {
  await openSample(page, desk.address, 'documents')
  await page.getByRole('link', { name: '사본 배포 대장' }).click()
  await page.getByRole('button', { name: '사본 작성' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('그 밖의 받는 사람').fill(Array.from({ length: 200 }, (_, n) => `참관인 ${n + 1}`).join('\n'))
  await dialog.getByRole('button', { name: /사본 [0-9]+부 작성/ }).click()
  await dialog.getByRole('button', { name: '취소' }).last().click()
  await expect(dialog.getByText('작성이 취소되었습니다. 남은 파일도 대장 기록도 없습니다.')).toBeVisible()
  expect(await call(page, 'copies/list', null)).toEqual([])
})
