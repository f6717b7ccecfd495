import { expect, test } from './support/test.ts'

test('the window opens through the loopback host and its code is spent', async ({ page, desk }) => {
  await page.goto(desk.address)
  await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/(#\/.*)?$/)
})
