import { AxeBuilder } from '@axe-core/playwright'
import { openSample } from './support/sample.ts'
import { expect, test } from './support/test.ts'

test('pages are chosen by number, seen as they fold into a booklet, and handed to the print dialog', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'documents')
  await page.getByRole('button', { name: '인쇄', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img', { name: '1쪽' })).toBeVisible()
  await dialog.getByRole('button', { name: /인쇄할 쪽/ }).click()
  await page.getByRole('option', { name: '쪽 지정' }).click()
  await dialog.getByLabel('쪽 번호').fill('1-3, 99')
  await expect(dialog.getByText('‘99’에 없는 쪽이 있습니다')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /장 인쇄/ })).toBeDisabled()
  await dialog.getByLabel('쪽 번호').fill('1-3, 8, 9')
  await dialog.getByRole('button', { name: /배치/ }).click()
  await page.getByRole('option', { name: '소책자 · A4에 A5 두 쪽' }).click()
  await expect(dialog.getByText('4면 · 종이 2장')).toBeVisible()
  const preview = dialog.getByRole('region', { name: '인쇄 미리 보기' })
  await expect(preview.getByText('빈 쪽')).toBeVisible()
  await preview.getByRole('button', { name: '다음 쪽' }).click()
  await preview.getByRole('button', { name: '다음 쪽' }).click()
  await preview.getByRole('button', { name: '다음 쪽' }).click()
  await expect(preview.getByRole('img', { name: '8쪽' })).toBeVisible()
  await expect(preview.getByRole('img', { name: '9쪽' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  await dialog.getByRole('button', { name: '종이 2장 인쇄' }).click()
  await expect(dialog.getByText('인쇄 창을 열었습니다', { exact: false })).toBeVisible({ timeout: 30_000 })
  // A browser without a screen shows no print dialog: what it was given is there.
  await expect(page.locator('iframe[data-print]')).toHaveAttribute('src', /^blob:/)
})
