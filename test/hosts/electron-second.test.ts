import { expect, it, vi } from 'vitest'
import { fake, FakeWindow } from '#test/support/electron.ts'

vi.mock('electron', async () => (await import('#test/support/electron.ts')).electronModule())

it('leaves at once when the program is open already', async () => {
  fake.app.lock = false
  await import('#main/hosts/electron/main.ts')
  expect([fake.app.quits, FakeWindow.all.length, fake.schemes.length]).toEqual([1, 0, 0])
})
