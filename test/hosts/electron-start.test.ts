import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '#test/support/app.ts'
import { fake, FakeWindow } from '#test/support/electron.ts'

vi.mock('electron', async () => (await import('#test/support/electron.ts')).electronModule())

it('says in a dialog what is wrong with the workspace, and leaves', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  fake.app.userData = await temporaryFolder()
  await writeFile(join(fake.app.userData, 'workspace'), 'a file where the folder should be')
  await import('#main/hosts/electron/main.ts')
  await vi.waitFor(() => expect(fake.app.exits).toEqual([1]), { timeout: 20_000 })
  expect(FakeWindow.all).toHaveLength(0)
  expect(fake.dialogs).toEqual([expect.stringContaining('[WORKSPACE_READ_ONLY]')])
  expect(fake.dialogs[0]?.split('\n')).toHaveLength(3)
})
