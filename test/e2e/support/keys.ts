import { expect, type Locator, type Page } from '@playwright/test'

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((node) => node === document.activeElement || node.contains(document.activeElement))

/** Walks with the Tab key until the thing has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, locator: Locator): Promise<void> {
  await expect(locator).toBeVisible()
  for (let step = 0; step < 150; step += 1) {
    if (await isFocused(locator)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(locator)}`)
}

/** Reaches a button or a link by Tab and presses Enter on it. */
export async function press(page: Page, locator: Locator): Promise<void> {
  await expect(locator).toBeEnabled()
  await tabTo(page, locator)
  await page.keyboard.press('Enter')
}

/** Reaches a field by Tab and types over what stands in it. */
export async function type(page: Page, locator: Locator, text: string): Promise<void> {
  await tabTo(page, locator)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
