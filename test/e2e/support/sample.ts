import type { Page } from '@playwright/test'

/** A procedure called as the window calls it, with the window's own token. */
export const call = (page: Page, path: string, json: unknown): Promise<unknown> =>
  page.evaluate(
    async ([procedure, input]) => {
      const response = await fetch(`/rpc/${String(procedure)}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sessionStorage.getItem('desk-token')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ json: input }),
      })
      return ((await response.json()) as { json: unknown }).json
    },
    [path, json],
  )

/** The sample year in a new workspace, and the window at one of its places. */
export async function openSample(page: Page, address: string, place: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => sessionStorage.getItem('desk-token'))
  await call(page, 'workspace/openSample', { locale: 'ko', jobId: 'sample' })
  await page.goto(`${new URL(address).origin}/#/${place}`)
  await page.reload()
}
