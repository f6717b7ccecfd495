import type { Locator, Page } from '@playwright/test'

/** Types a date part by part, in the order in which the language writes it. */
export async function typeDate(page: Page, field: Locator, digits: string): Promise<void> {
  await field.getByRole('spinbutton').first().focus()
  await page.keyboard.type(digits)
}
