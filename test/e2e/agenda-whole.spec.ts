import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { type DocumentFormat, documentFormats } from '#shared/contract/documents.ts'
import { readByMammoth } from '../exporters/support/read-docx.ts'
import { readByKordoc } from '../exporters/support/read-hwpx.ts'
import { squeezed } from '../exporters/support/expected.ts'
import { openPdf, textOf } from '../support/pdfs.ts'
import { openSample } from './support/sample.ts'
import { expect, test } from './support/test.ts'

const text = (bytes: Buffer): Promise<string> => Promise.resolve(squeezed(bytes.toString('utf8')))

/** What stands in a file, without blanks, as a reader that is not ours tells it. */
const readers: Readonly<Record<DocumentFormat, (bytes: Buffer) => Promise<string>>> = {
  async pdf(bytes) {
    const document = await openPdf(bytes)
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, n) => textOf(document, n + 1)))
    return pages.join('')
  },
  hwpx: async (bytes) => squeezed((await readByKordoc(bytes)).text),
  docx: async (bytes) => (await readByMammoth(bytes)).text,
  async xlsx(bytes) {
    const { Sheets } = read(bytes)
    return squeezed(
      Object.values(Sheets)
        .map((sheet) => utils.sheet_to_csv(sheet))
        .join('\n'),
    )
  },
  async ics(bytes) {
    const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')) as never)
    return squeezed(
      calendar
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one).summary)
        .join('\n'),
    )
  },
  csv: text,
  json: async (bytes) => squeezed(JSON.stringify(JSON.parse(bytes.toString('utf8')))),
  md: text,
}

/** The agenda planned, locked, and changed after it was handed out: 3-1 comes in. */
async function assembleAndChange(page: Page): Promise<void> {
  await page.getByRole('button', { name: '시간 배분 제안' }).click()
  await page.getByText('제외되는 과제의 사유를 함께 기록').click()
  await page.getByRole('button', { name: /제안대로/ }).click()
  await page.getByRole('button', { name: '최종본 확정' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '최종본 확정' }).click()
  await page.getByRole('button', { name: '배포 후 변경' }).click()
  await page.getByRole('grid', { name: '안건 목록' }).getByText('전세계약 위험 정보').first().click()
  await page.getByRole('button', { name: '안건 추가' }).click()
  await page.getByRole('menuitem', { name: '기타 안건' }).click()
  await page.getByLabel('안건명').fill('긴급 현안 보고')
  await page.getByRole('button', { name: '변경 확정' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('변경 사유').fill('긴급 현안 추가')
  await dialog.getByRole('button', { name: '변경 확정' }).click()
  await expect(dialog).toBeHidden()
}

test('an agenda is assembled, locked, changed late and made in every format, and readers of each agree', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'agenda')
  await assembleAndChange(page)
  await page.getByRole('link', { name: '문서로 이동' }).click()
  await expect(page.getByRole('img', { name: /쪽 중 1쪽/ })).toBeVisible()
  const titles = ['전세계약위험정보', '긴급현안보고', '우체국']
  for (const format of documentFormats) {
    await page.getByRole('button', { name: /^형식|형식$/ }).click()
    await page.getByRole('option', { name: new RegExp(`^${format.toUpperCase()} `) }).click()
    await page.getByRole('button', { name: `${format.toUpperCase()} 작성` }).click()
    const made = page.getByRole('listitem').filter({ hasText: `.${format}` })
    await expect(made).toContainText(/SHA-256 [0-9a-f]{64}/, { timeout: 60_000 })
    const name = (await readdir(join(desk.folder, 'documents'))).find((one) => one.endsWith(`.${format}`)) ?? ''
    const bytes = await readFile(join(desk.folder, 'documents', name))
    await expect(made).toContainText(createHash('sha256').update(bytes).digest('hex'))
    const words = await readers[format](bytes)
    // in this order in every format, the late item in its place
    const places = titles.map((title) => words.lastIndexOf(title))
    expect(places, format).not.toContain(-1)
    expect(places, format).toEqual(places.toSorted((a, b) => a - b))
  }
})
