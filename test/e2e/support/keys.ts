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

/** A button by its name: all of it where it is a text. */
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' })

export const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Goes to a place of the rail. */
export const goTo = (page: Page, name: string): Promise<void> =>
  press(page, page.getByRole('navigation').getByRole('link', { name, exact: true }))

export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export async function chooseFiles(page: Page, files: readonly ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(page, button(page, 'Choose files'))
  await (await chooser).setFiles([...files])
}

/** Ticks a box with the space bar. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Space')
}

/** Opens a list of choices, walks it with the arrow keys and takes one. */
export async function pick(page: Page, list: Locator, option: string | RegExp): Promise<void> {
  await press(page, list)
  const wanted = page.getByRole('option', { name: option }).first()
  await expect(wanted).toBeVisible()
  await page.keyboard.press('Home')
  for (let step = 0; step < 50 && !(await isFocused(wanted)); step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(wanted).toBeHidden()
}

/** Walks a group of choices with the arrow keys and takes one. */
export async function choose(page: Page, group: string | RegExp, choice: string): Promise<void> {
  const within = page.getByRole('radiogroup', { name: group })
  const wanted = within.getByRole('radio', { name: choice, exact: true })
  await tabTo(page, within)
  for (let step = 0; step < 12 && !(await isFocused(wanted)); step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(wanted).toBeChecked()
}

/** Goes to a tab with the arrow keys; it opens as it is reached. */
export async function openTab(page: Page, list: string, name: RegExp): Promise<void> {
  await tabTo(page, page.getByRole('tablist', { name: list }))
  const wanted = page.getByRole('tab', { name })
  await page.keyboard.press('Home')
  for (let step = 0; step < 10 && !(await isFocused(wanted)); step += 1) await page.keyboard.press('ArrowRight')
  await expect(wanted).toHaveAttribute('aria-selected', 'true')
}

/** Goes to the row of a list that holds the text, from its first row down. */
export async function rowOf(page: Page, list: Locator, text: string): Promise<void> {
  const wanted = list.getByRole('row').filter({ hasText: text })
  await tabTo(page, list)
  await page.keyboard.press('Home')
  for (let step = 0; step < 50 && !(await isFocused(wanted)); step += 1) await page.keyboard.press('ArrowDown')
  expect(await isFocused(wanted)).toBe(true)
}
