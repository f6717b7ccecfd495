import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { committeeApp, preparedSession, sheet } from '#test/support/committee.ts'
import { startDesk, type RunningDesk } from './support/desk.ts'
import { goTo, press, tabTo } from './support/keys.ts'
import { expect, test } from './support/test.ts'

test.use({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1920, height: 1080 } })

/** Scoring is open on two items; m2 is recused from the first. Every score given is a fraction nobody writes by chance. */
async function scoringSession(): Promise<RunningDesk> {
  const app = await committeeApp()
  const { session, rubric, items } = await preparedSession(app)
  const { committee } = app.client
  const [first] = items
  const { id: sessionId } = session
  await committee.saveRubric({ sessionId, rubric: { ...rubric, step: 0.01 } })
  await committee.setRecusal({ itemId: first!.id, memberId: 'm2', reason: 'a relative applied' })
  await committee.openScoring({ sessionId })
  for (const n of [1, 3, 4])
    await committee.score({ itemId: first!.id, cells: sheet(n, n === 4 ? 3.37 : n + 0.37, n === 4 ? 3.37 : n + 0.37) })
  await app.close()
  return startDesk(app.folder)
}

/** What the room's window asks for and is answered, but for the stream of events, which has no end. */
function listen(page: Page): { bodies: string[]; calls: Set<string> } {
  const heard = { bodies: [] as string[], calls: new Set<string>() }
  page.on('response', async (response) => {
    const [, call] = /\/rpc\/(.+)$/.exec(new URL(response.url()).pathname) ?? []
    if (call === undefined) return
    heard.calls.add(call)
    if (call !== 'events/stream') heard.bodies.push(await response.text())
  })
  return heard
}

async function openRoom(page: Page, context: BrowserContext): Promise<[Page, ReturnType<typeof listen>]> {
  await press(page, page.getByRole('button', { name: 'Room screen' }))
  const opened = context.waitForEvent('page')
  await press(page, page.getByRole('link', { name: 'Open the room screen' }))
  const room = await opened
  const heard = listen(room)
  await expect(room.getByRole('heading', { name: 'The session begins shortly' })).toBeVisible()
  return [room, heard]
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('the room follows the desk: item, recusal, timer, and scores once the seal is open', async ({ page, context }) => {
  const desk = await scoringSession()
  await page.goto(desk.address)
  await goTo(page, 'Session')
  const [room, heard] = await openRoom(page, context)
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await test.step('calls up the item, and asks its recused member to leave', async () => {
    await page.bringToFront()
    await press(page, button('Next item'))
    await expect(room.getByRole('heading', { level: 1 })).toHaveText('Task t1')
    await expect(room.getByText('Please leave the room: Member 2')).toBeVisible()
    await expect(room.getByText('Enrolled 5 · present 5 · recused 1 · 3 of 4 needed')).toBeVisible()
    await expect(room.getByText('3 of 4 have scored.')).toBeVisible()
    await accessible(room)
    await press(page, button('Confirm: they have left'))
    await expect(room.getByText('Recused, outside the room: Member 2')).toBeVisible()
  })

  await test.step('runs and stops the clock', async () => {
    const clock = room.getByRole('timer')
    await expect(clock).toHaveText('10:00stopped')
    await press(page, button('Start the timer'))
    await expect(clock).toHaveText(/^9:5\dleft$/)
    await press(page, button('Pause the timer'))
    await expect(clock).toHaveText(/stopped$/)
    await tabTo(page, page.getByLabel('Minutes an item'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await expect(clock).toHaveText('3:00stopped')
  })

  await test.step('says nothing that is sealed, on the screen or behind it', async () => {
    expect(heard.bodies.filter((body) => body.includes('Task t1')).length).toBeGreaterThan(2)
    expect(heard.bodies.join('\n')).not.toMatch(/\.37|a relative applied/)
  })

  await test.step('shows the scores once the seal is open', async () => {
    await press(page, button('Close scoring, open the seal'))
    await expect(room.getByText('2.70')).toBeVisible()
    await expect(room.getByText('3 scorers · SD 1.15')).toBeVisible()
    expect(heard.bodies.join('\n')).toMatch(/\.37/)
    expect(heard.bodies.join('\n')).not.toMatch(/memberId[^}]*score/)
    expect([...heard.calls].sort()).toEqual(['events/stream', 'room/view', 'workspace/status'])
    await accessible(room)
  })

  await test.step('calls the recused member back for the next item', async () => {
    await press(page, button('Next item'))
    await expect(room.getByRole('heading', { level: 1 })).toHaveText('Task t2')
    await expect(page.getByRole('heading', { name: 'Task t2' })).toBeVisible()
    await expect(room.getByText('Please come back in: Member 2')).toBeVisible()
    await press(page, button('Confirm: they are back'))
    await expect(room.getByText('Please come back in')).toBeHidden()
  })
  await desk.stop()
})

test('a room whose stream of events broke catches up once it is open again', async ({ page, context }) => {
  const desk = await scoringSession()
  await page.goto(desk.address)
  await goTo(page, 'Session')
  let broken = 0
  await context.route('**/rpc/events/stream', (route) => {
    broken += 1
    return broken === 1 ? route.abort() : route.continue()
  })
  const [room] = await openRoom(page, context)
  await page.bringToFront()
  await press(page, page.getByRole('button', { name: 'Next item', exact: true }))
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Task t1')
  expect(broken).toBeGreaterThan(1)
  await desk.stop()
})
