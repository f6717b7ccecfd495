import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { hugePicture, zipBomb } from '../support/hostile-files.ts'
import { encryptedPdf, openPdf, pdfOf, textOf } from '../support/pdfs.ts'
import { openSample } from './support/sample.ts'
import { expect, test } from './support/test.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('papers of every kind go with an item: what can be merged is, the rest is named, and the agenda is whole', async ({
  page,
  desk,
}) => {
  const papers: [name: string, bytes: Uint8Array, said: string][] = [
    ['이행 계획.pdf', await pdfOf('plan', 3), '3쪽 합본'],
    ['위치도.png', png, '1쪽 합본'],
    ['암호.pdf', encryptedPdf(), '암호가 걸린 파일'],
    ['찢어진 보고서.pdf', (await pdfOf('torn', 2)).slice(0, 400), '손상된 파일'],
    ['압축 폭탄.hwpx', zipBomb(), '합본할 수 없는 형식'],
    ['포스터.png', hugePicture(), '그림 크기 초과'],
  ]
  await openSample(page, desk.address, 'agenda')
  await page.getByRole('grid', { name: '안건 목록' }).getByText('전세계약 위험 정보').first().click()
  await page.getByRole('button', { name: /붙임 0건$/ }).click()
  const dialog = page.getByRole('dialog')
  const files = papers.map(([name, bytes]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }))
  await dialog.locator('input[type=file]').setInputFiles(files)
  for (const [name, , said] of papers)
    await expect(dialog.getByRole('row').filter({ hasText: name })).toContainText(said, { timeout: 30_000 })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  await dialog.getByRole('button', { name: '닫기' }).click()

  await page.goto(`${new URL(page.url()).origin}/#/documents`)
  await page.locator('a[href^="#/documents/agenda/"]').filter({ hasText: '제2차' }).click()
  await page.getByRole('button', { name: 'PDF 작성' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '.pdf' })).toContainText(/SHA-256/, { timeout: 60_000 })
  const folder = join(desk.folder, 'documents')
  const [made] = await readdir(folder)
  const document = await openPdf(await readFile(join(folder, made ?? '')))
  const texts = await Promise.all(Array.from({ length: document.numPages }, (_, index) => textOf(document, index + 1)))
  const first = texts.findIndex((text) => text.includes('plan1'))
  expect(texts.slice(first, first + 3).map((text) => /plan\d/.exec(text)?.[0])).toEqual(['plan1', 'plan2', 'plan3'])
  for (const name of ['암호.pdf', '찢어진보고서.pdf', '압축폭탄.hwpx', '포스터.png'])
    expect(texts.filter((text) => text.includes(name))).toHaveLength(1)
  // page numbers go on through the papers to the end
  for (const [index, text] of texts.entries()) if (index > 0) expect(text).toContain(`-${index + 1}-`)
})
