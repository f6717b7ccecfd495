import { createCanvas } from '#main/exporters/flow/png.ts'
import { button, chooseFiles, goTo, press, tabTo, tick, type } from './support/keys.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

test('an office gives its papers an emblem, a mark, boxes to sign and words of its own, by the keyboard', async ({
  page,
  desk,
}) => {
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Open the sample year' }).click()
  await page.getByRole('navigation').first().waitFor({ timeout: 120_000 })

  await goTo(page, 'Settings')
  const buffer = Buffer.from(createCanvas(300, 100, '#063a74').png())
  await chooseFiles(page, [{ name: 'emblem.png', mimeType: 'image/png', buffer }])
  await expect(page.getByRole('img', { name: 'Emblem' })).toBeVisible()
  await type(page, page.getByLabel('Mark on documents (English)'), 'Restricted')
  await press(page, button(page, 'Add a role'))
  await tabTo(page, page.getByRole('grid', { name: 'Boxes to sign' }))
  await page.keyboard.press('End')
  await type(page, page.getByLabel('Role 3 (Korean)'), '과장')
  await expect(button(page, 'Save settings')).toBeDisabled()
  await type(page, page.getByLabel('Role 3 (English)'), 'Head of division')
  expect(await violations(page)).toEqual([])
  await press(page, button(page, 'Save settings'))
  await expect(page.getByText('Settings are saved.')).toBeVisible()

  await goTo(page, 'Documents')
  const papers = page.getByRole('navigation', { name: 'Documents that can be made' })
  await press(page, papers.locator('a[href*="/bill/"]').first())
  await press(page, page.getByRole('link', { name: 'Adjust the template' }))
  const contents = page.getByRole('region', { name: 'Pages as they print' }).getByRole('button', { name: 'Contents' })
  const listed = async (text: string): Promise<void> => {
    await expect(async () => {
      await page.keyboard.press('Escape') // a list that was opened too early
      await press(page, contents)
      await expect(page.getByRole('option', { name: text }).first()).toBeVisible({ timeout: 1000 })
    }).toPass()
    await page.keyboard.press('Escape')
  }
  await type(page, page.getByRole('textbox', { name: 'Main content', exact: true }), '{{secret}}')
  await expect(page.getByText('Nothing fills this place: {{secret}}')).toBeVisible()
  await expect(button(page, 'Save the template')).toBeDisabled()
  await type(page, page.getByRole('textbox', { name: 'Main content', exact: true }), 'What is planned')
  await tabTo(page, page.getByRole('grid', { name: 'What is printed, in which order' }))
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await tick(page, page.getByRole('checkbox', { name: 'Why it is proposed' }))
  await listed('2. What is planned')
  expect(await violations(page)).toEqual([])
  await press(page, button(page, 'Save the template'))
  await expect(page.getByText('Version 1 of the template is saved.')).toBeVisible()
  await tabTo(page, button(page, 'Back to the usual'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Version 2 of the template is saved.')).toBeVisible()
  await listed('3. Main content')
})
