import { AxeBuilder } from '@axe-core/playwright'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, test } from './support/test.ts'

test.use({ locale: 'ko-KR', reducedMotion: 'reduce' })

test('what becomes of a round is seen, made, and accessible in both languages, light and dark', async ({
  page,
  desk,
  context,
}) => {
  test.slow()
  await page.goto(desk.address)
  await page.getByRole('button', { name: '예시 연도 열기' }).click()
  await page.getByRole('link', { name: '이행관리' }).click({ timeout: 120_000 })
  await page.getByRole('link', { name: '결과 공개' }).press('Enter')
  const files = page.getByRole('grid', { name: '공개될 파일' })
  await files.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('heading', { name: 'manifest.json' })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.getByText('milestoneable_id;title')).toBeVisible()
  const main = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(main.violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: '공개 파일 만들기' }).press('Enter')
  await expect(page.getByText(/파일을 만들었습니다/)).toBeVisible()
  await page.getByRole('button', { name: '다시 만들어 확인' }).press('Enter')
  await expect(page.getByText('지금 다시 만들어도 같은 파일입니다.')).toBeVisible()

  const folder = join(desk.folder, 'publications')
  const [name = ''] = await readdir(folder)
  const zip = await JSZip.loadAsync(await readFile(join(folder, name)))
  const pages = Object.keys(zip.files).filter((path) => /^(ko|en)\/(index|task-\d+)\.html$/.test(path))
  expect(pages.length).toBeGreaterThan(3)
  // A window of its own: the program's policy lets no inlined style through.
  const reader = await context.newPage()
  for (const path of [...pages.filter((one) => one.endsWith('index.html')), ...pages.slice(-2), ...pages.slice(1, 3)])
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.emulateMedia({ colorScheme })
      await reader.setContent((await zip.file(path)?.async('string')) ?? '')
      const { violations } = await new AxeBuilder({ page: reader }).analyze()
      expect(violations.map(({ id }) => `${path} ${colorScheme}: ${id}`)).toEqual([])
    }
})
