// Pictures of a session's day: the room's screen, and each step from its docket to its minutes.
import type { Page } from 'playwright-core'
import { translator } from '#shared/i18n/index.ts'

export interface Studio {
  readonly page: Page
  readonly language: 'ko' | 'en'
  goTo(page: Page, place: string): Promise<void>
  shoot(page: Page, name: string): Promise<void>
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('tab', { name })

/** The item of the session under way for which a member has to leave: at the desk, and in the room at a projector's size. */
export async function shootRoom({ page, language, goTo, shoot }: Studio): Promise<void> {
  const t = translator(language)
  await goTo(page, 'session')
  await button(page, t('room:panel')).click()
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: t('room:openWindow') }).click()
  const room = await opened
  await room.setViewportSize({ width: 1920, height: 1080 })
  for (const number of ['1.', '2.', '3.']) {
    await button(page, t('room:next')).click()
    await page
      .getByRole('region', { name: t('room:panel') })
      .getByText(number)
      .first()
      .waitFor()
  }
  await shoot(page, `session-room-${language}`)
  await shoot(room, `room-${language}`)
  await room.close()
  await button(page, t('room:panel')).click()
}

/** The second session, which is closed; then the one under way, scored a second time after the discussion. */
export async function shootSession({ page, language, goTo, shoot }: Studio): Promise<void> {
  const t = translator(language)
  await goTo(page, 'session')
  await tab(page, t('session:tab.prepare')).click()
  await shoot(page, `session-prepare-${language}`)
  await page.getByRole('button', { name: t('session:name', { number: 3 }) }).click()
  await page.getByRole('option', { name: t('session:name', { number: 2 }) }).click()
  for (const [step, name] of [
    ['standing', t('standing:tab')],
    ['decide', t('session:tab.decide')],
    ['minutes', t('session:minutes')],
  ] as const) {
    await tab(page, name).click()
    await shoot(page, `session-${step}-${language}`)
  }
  await goTo(page, 'session')
  const next = async (step: string): Promise<void> => {
    await button(page, step).click()
    await button(page, step).waitFor({ state: 'hidden' })
  }
  await next(t('session:closeScoring'))
  await tab(page, t('session:tab.score')).click()
  await next(t('session:secondRound'))
  await page.getByRole('gridcell').first().click()
  for (const key of ['3', 'Enter', '4', 'Enter']) await page.keyboard.press(key)
  await next(t('session:closeScoring'))
  await tab(page, t('session:tab.score')).click()
  await shoot(page, `session-rounds-${language}`)
}
