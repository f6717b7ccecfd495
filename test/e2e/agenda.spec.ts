import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** A procedure called as the window calls it, with the window's own token. */
const call = (page: Page, path: string, json: unknown): Promise<unknown> =>
  page.evaluate(
    async ([procedure, input]) => {
      const response = await fetch(`/rpc/${String(procedure)}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sessionStorage.getItem('desk-token')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ json: input }),
      })
      return ((await response.json()) as { json: unknown }).json
    },
    [path, json],
  )

async function openSample(page: Page, address: string, place: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => sessionStorage.getItem('desk-token'))
  await call(page, 'workspace/openSample', { locale: 'ko', jobId: 'sample' })
  await page.goto(`${new URL(address).origin}/#/${place}`)
  await page.reload()
}

test('minutes typed in place shift the clock, fill the slot, save themselves and are undone', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'agenda')
  const list = page.getByRole('grid', { name: '안건 목록' })
  const second = list.getByRole('row').nth(1)
  await expect(second).toContainText('14:05')
  const minutes = list.getByRole('row').nth(0).getByRole('textbox')
  await minutes.fill('25')
  await minutes.press('Enter')
  await expect(second).toContainText('14:25')
  await expect(page.getByText('배정 90분에서 27분 초과')).toBeVisible()
  await expect(page.getByText('초안 3판 · 저장됨')).toBeVisible()
  await minutes.press('Control+z')
  await expect(second).toContainText('14:05')
  await expect(page.getByText('배정 90분에서 7분 초과')).toBeVisible()
})

test('an item is moved by keyboard and the paper turns to it', async ({ page, desk }) => {
  await openSample(page, desk.address, 'agenda')
  const third = page.getByRole('grid', { name: '안건 목록' }).getByRole('row').nth(2)
  const title = '응급실 수용 가능 정보'
  await expect(third).toContainText(title)
  await third.getByText(title).first().click()
  await expect(page.getByRole('region', { name: '인쇄될 쪽' }).getByText('4쪽 중 4쪽')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('grid', { name: '안건 목록' }).getByRole('row').nth(1)).toContainText(title)
})

test('the final version is locked for good and shows its hash', async ({ page, desk }) => {
  await openSample(page, desk.address, 'agenda')
  await page.getByRole('button', { name: '최종본 확정' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '최종본 확정' }).click()
  await expect(page.getByText(/최종본 해시 [0-9a-f]{64}/)).toBeVisible()
  await expect(page.getByRole('grid', { name: '안건 목록' }).getByRole('textbox')).toHaveCount(0)
})

test('a packet is read page by page and made as PDF', async ({ page, desk }) => {
  await openSample(page, desk.address, 'documents')
  await expect(page.getByRole('img', { name: /쪽 중 1쪽/ })).toBeVisible()
  await page.getByRole('button', { name: 'PDF 작성' }).click()
  const file = page.getByRole('listitem').filter({ hasText: '.pdf' })
  await expect(file).toContainText(/SHA-256 [0-9a-f]{64}/)
  const download = page.waitForEvent('download')
  await file.getByRole('button', { name: '내려받기' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
})

for (const place of ['agenda', 'documents'])
  test(`${place} has nothing that the accessibility rules reject`, async ({ page, desk }) => {
    await openSample(page, desk.address, place)
    await expect(page.getByRole('img', { name: /쪽 중 [0-9]+쪽/ }).first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ).toEqual([])
  })
