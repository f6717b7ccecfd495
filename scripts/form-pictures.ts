// Draws the forms of the guides: the very pages of the sample year's documents, in both languages.
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { App } from '#main/app.ts'
import type { DocumentKind } from '#shared/contract/documents.ts'
import { formSubjectText } from '#shared/domain/form-subject.ts'
import { chromiumLaunch } from '#test/e2e/support/chromium.ts'
import { testApp } from '#test/support/app.ts'

const folder = join(import.meta.dirname, '../docs/images')
const width = 560 // CSS pixels of a page

type Locale = 'ko' | 'en'

/** A document and which of its pages says most of it. */
interface Form {
  readonly kind: DocumentKind
  readonly subjectId: string
  readonly pages: readonly number[]
}

const first = <Found>(list: readonly Found[], what: string): Found => {
  const [found] = list
  if (found === undefined) throw new Error(`the sample year has no ${what}`)
  return found
}

async function formsOf({ client }: App): Promise<Form[]> {
  const subjects = await client.documents.subjects()
  const subject = (kind: DocumentKind): string =>
    first(
      subjects.filter((one) => one.kind === kind),
      kind,
    ).subjectId
  const sessions = await client.committee.sessions()
  const { id: sessionId } = first(
    sessions.filter(({ decided }) => decided > 0).toSorted((a, b) => b.decided - a.decided),
    'decisions',
  )
  const { items } = await client.committee.session({ sessionId })
  const { id: itemId } = first(
    items.filter(({ decision, purpose }) => decision !== null && purpose === 'resolution'),
    'resolution',
  )
  const item = formSubjectText({ sessionId, itemId })
  return [
    { kind: 'bill', subjectId: item, pages: [1, 2] },
    { kind: 'resolution', subjectId: item, pages: [1] },
    { kind: 'minutes', subjectId: sessionId, pages: [1] },
    { kind: 'standing', subjectId: sessionId, pages: [1] },
    ...(['order', 'itemList', 'cover', 'instructions'] as const).map((kind) => ({
      kind,
      subjectId: subject(kind),
      pages: [1],
    })),
  ]
}

async function drawForm(browser: Browser, app: App, { kind, subjectId, pages }: Form, locale: Locale): Promise<void> {
  const to = Math.max(...pages)
  const preview = await app.client.documents.preview({ kind, subjectId, locale, from: 1, to })
  const sheets = preview.pages.filter(({ number }) => pages.includes(number))
  const page = await browser.newPage({ viewport: { width: (width + 24) * sheets.length, height: 900 } })
  await page.setContent(
    `<body style="margin:0;display:inline-flex;gap:24px;background:#dfe3e8;padding:12px">${sheets
      .map(({ svg }) => `<div style="width:${width}px;background:white">${svg}</div>`)
      .join('')}</body>`,
  )
  await page.addStyleTag({ content: 'svg { display: block; width: 100%; height: auto }' })
  await page.locator('body').screenshot({ path: join(folder, `form-${kind}-${locale}.png`) })
  await page.close()
  console.log(`form-${kind}-${locale}`)
}

const browser = await chromium.launch(await chromiumLaunch())
try {
  for (const locale of ['ko', 'en'] as const) {
    const app = await testApp()
    await app.client.workspace.openSample({ locale, jobId: 'sample' })
    for (const form of await formsOf(app)) await drawForm(browser, app, form, locale)
    await app.close()
  }
} finally {
  await browser.close()
}
