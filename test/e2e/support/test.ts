import { test as base } from '@playwright/test'
import { startDesk, type RunningDesk } from './desk.ts'

export { expect } from '@playwright/test'

/** Browser tests get a desk of their own: a running host on an empty workspace. */
export const test = base.extend<{ desk: RunningDesk }>({
  desk: async ({ browserName: _browser }, use) => {
    const desk = await startDesk()
    await use(desk)
    await desk.stop()
  },
})
