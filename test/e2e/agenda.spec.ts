import { AxeBuilder } from '@axe-core/playwright'
import { tabTo } from './support/keys.ts'
import { openSample } from './support/sample.ts'
import { expect, test } from './support/test.ts'

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

test('the paper opens on the first page', async ({ page, desk }) => {
  await openSample(page, desk.address, 'agenda')
  await expect(page.getByRole('img', { name: /4쪽 중 1쪽/ })).toBeVisible()
})

test('the grip moves an item with Enter and the arrows alone, and the order is kept', async ({ page, desk }) => {
  await openSample(page, desk.address, 'agenda')
  const rows = page.getByRole('grid', { name: '안건 목록' }).getByRole('row')
  await tabTo(page, rows.first()) // the grid's own way in; then down to the row, and on to its grip
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(rows.nth(1).getByRole('button', { name: /끌어 옮기기/ })).toBeFocused()
  const names = async (): Promise<string[]> => (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
  const before = await rows.nth(1).locator('[data-item]').getAttribute('data-item')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(rows.nth(1).locator('[data-item]')).not.toHaveAttribute('data-item', before ?? '')
  await expect(page.getByText('초안 3판 · 저장됨')).toBeVisible()
  const kept = await names()
  await page.reload()
  await expect.poll(names).toEqual(kept)
})

test('sections head the items on screen and on paper, and two versions are compared in words', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'agenda')
  const list = page.getByRole('grid', { name: '안건 목록' })
  await list.getByRole('row').nth(1).getByRole('textbox').fill('20')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '안건 추가' }).click()
  await page.getByRole('menuitem', { name: '구분 제목' }).click()
  await page.getByLabel('안건명').fill('보고안건')
  await expect(list.getByRole('row').last()).toContainText('보고안건')
  await expect(page.getByText(/초안 \d+판 · 저장됨/)).toBeVisible()
  await page.getByRole('button', { name: '판 비교' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('현재 안건을 판으로 남기는 사유').fill('국장 보고 반영')
  await dialog.getByRole('button', { name: '판으로 저장' }).click()
  await dialog.getByRole('button', { name: /이전 판/ }).click()
  await page.getByRole('option').last().click()
  await dialog.getByRole('button', { name: /이후 판/ }).click()
  await page.getByRole('option', { name: /국장 보고 반영/ }).click()
  const told = dialog.getByRole('region', { name: '달라진 내용' })
  await expect(told).toContainText('보고안건')
  await expect(told.getByRole('listitem').last()).toContainText(/번째에 추가/)
})

test('a template is kept and taken, a task left out with a reason, and the free time planned', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'agenda')
  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('menuitem', { name: '새 회의' }).click()
  await page.getByLabel('일자(YYYY-MM-DD)').fill('2026-12-22')
  await page.getByRole('button', { name: '회의 만들기' }).click()
  await page.getByRole('button', { name: '회의순서 틀' }).click()
  await page.getByRole('button', { name: '불러오기' }).click()
  const list = page.getByRole('grid', { name: '안건 목록' })
  await expect(list.getByRole('row')).toHaveCount(4)
  await page.getByRole('button', { name: '회의순서 틀' }).click()
  await page.getByLabel('현재 순서를 틀로 저장(이름)').fill('정례 회의')
  await page.getByRole('button', { name: '틀로 저장' }).click()
  await page.getByRole('button', { name: /불러올 순서/ }).click()
  await page.getByRole('option', { name: '정례 회의' }).click()
  await page.getByRole('button', { name: '불러오기' }).click()
  await expect(list.getByRole('row')).toHaveCount(8)
})

test('the final version is locked for good and shows its hash', async ({ page, desk }) => {
  await openSample(page, desk.address, 'agenda')
  await page.getByRole('button', { name: '최종본 확정' }).click()
  const locking = page.getByRole('dialog').getByRole('button', { name: '최종본 확정' })
  await expect(locking).toBeDisabled() // a decided task is neither on the agenda nor left out with a reason
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '시간 배분 제안' }).click()
  await expect(page.getByRole('dialog')).toContainText('남은 시간 0분')
  await page.getByText('제외되는 과제의 사유를 함께 기록').click()
  await page.getByRole('button', { name: /제안대로/ }).click()
  await expect(page.getByText(/제외 사유: 배정 시간 부족/).first()).toBeVisible()
  await page.getByRole('button', { name: '최종본 확정' }).click()
  await locking.click()
  await expect(page.getByText(/최종본 해시 [0-9a-f]{64}/)).toBeVisible()
  await expect(page.getByRole('grid', { name: '안건 목록' }).getByRole('textbox')).toHaveCount(0)
})

test('after distribution an item comes in as 3-1, another is withdrawn, and only changed pages are made', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'agenda')
  await page.getByRole('button', { name: '시간 배분 제안' }).click()
  await page.getByText('제외되는 과제의 사유를 함께 기록').click()
  await page.getByRole('button', { name: /제안대로/ }).click()
  await page.getByRole('button', { name: '최종본 확정' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '최종본 확정' }).click()
  await page.getByRole('button', { name: '배포 후 변경' }).click()
  const list = page.getByRole('grid', { name: '안건 목록' })
  await list.getByText('전세계약 위험 정보').first().click()
  await page.getByRole('button', { name: '안건 추가' }).click()
  await page.getByRole('menuitem', { name: '기타 안건' }).click()
  await page.getByLabel('안건명').fill('긴급 현안 보고')
  await expect(list.getByRole('row', { name: /긴급 현안 보고/ })).toContainText('3-1.')
  await page.getByRole('button', { name: /농어촌 수요응답형.*철회$/ }).click()
  await expect(list.getByRole('row', { name: /농어촌/ })).toContainText('철회')
  await expect(list.getByRole('row', { name: /우체국/ })).toContainText('6.')
  await page.getByRole('button', { name: '변경 확정' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await dialog.getByLabel('변경 사유').fill('긴급 현안 추가')
  await dialog.getByRole('button', { name: '변경 확정' }).click()
  await page.getByRole('link', { name: '교체 안내·교체 쪽' }).click()
  await expect(page.getByRole('img', { name: /쪽 중 1쪽/ })).toBeVisible()
  await page.getByRole('button', { name: 'PDF 작성' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '교체 안내.pdf' })).toContainText(/SHA-256 [0-9a-f]{64}/)
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
