import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Rules of accessibility that the page breaks. The library's announcer is left out: it keeps for some seconds what it
 * read out, of buttons too that are gone.
 */
export const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()).violations.map(({ id }) => id)
