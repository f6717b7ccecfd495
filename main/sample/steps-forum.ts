import { cases } from './data/cases.ts'
import type { SampleCase, SampleRound } from './data/types.ts'
import { categories, rounds, waiting } from './data/year.ts'
import { voteWindow } from './civil-time.ts'
import { known, secretary, step, type SampleStep, type SampleWork } from './steps.ts'
import { taskQuerySchema } from '#shared/contract/task-list.ts'

/** Imports files as a secretary would, and learns which tasks they became; returns the vote round, if there is one. */
async function importFiles(
  work: SampleWork,
  texts: readonly (readonly [string, string])[],
  round: SampleRound | null,
): Promise<string | null> {
  const staged = []
  for (const [name, text] of texts) staged.push(await work.stage(name, text))
  const setup = round && {
    name: round.name[work.locale],
    moreThan: round.moreThan,
    repeatVotes: 'latest' as const,
    turnout: null,
    share: null,
    ...voteWindow(round),
  }
  const report = await work.use.forum.import.run(
    { fileIds: staged.map(({ id }) => id), source: null, round: setup, jobId: work.ids() },
    work.context,
  )
  const { rows } = await work.use.forum.tasks.list(taskQuerySchema.parse({ origin: 'vote' }), work.context)
  for (const row of rows) work.taskIds.set(row.sourceTaskId, row.id)
  return report.roundId
}

function roundSteps(round: SampleRound): SampleStep[] {
  let roundId = ''
  return [
    step(round.importedOn, '10:20:00', async (work) => {
      const files = work.files.rounds.find(({ key }) => key === round.key)
      const texts = [
        [`forum-2026-${round.key}-tasks.csv`, files?.tasksCsv ?? ''],
        [`forum-2026-${round.key}-votes.csv`, files?.votesCsv ?? ''],
      ] as const
      roundId = (await importFiles(work, texts, round)) ?? ''
    }),
    step(round.promotedOn, '15:40:00', async (work) => {
      const heldBack = round.heldBack.map(({ id, reason }) => ({
        taskId: known(work.taskIds, id),
        reason: reason[work.locale],
      }))
      await work.use.votes.promote(
        { roundId, heldBack, broughtForward: [], signedBy: secretary[work.locale] },
        work.context,
      )
    }),
  ]
}

const caseStep = (sent: SampleCase): SampleStep =>
  step(sent.heldOn, '17:10:00', async (work) => {
    const discussion = await work.use.discussions.save(
      {
        id: null,
        venue: sent.kind,
        place: sent.venue[work.locale],
        title: sent.discussion[work.locale],
        date: sent.heldOn,
        participants: sent.participants,
        groups: '',
        outcomes: sent.outcomes[work.locale],
        taskIds: [],
      },
      work.context,
    )
    const task = await work.use.forum.tasks.addCase(
      {
        title: sent.title[work.locale],
        body: sent.body[work.locale],
        category: categories[sent.category][work.locale],
        venue: sent.venue[work.locale],
        heldOn: sent.heldOn,
        discussionId: discussion.id,
      },
      work.context,
    )
    work.taskIds.set(sent.id, task.id)
  })

/** Votes imported, counted and promoted; cases of offline discussions; the newest proposals. */
export const forumSteps = (): SampleStep[] => [
  ...rounds.flatMap(roundSteps),
  ...cases.map(caseStep),
  step(waiting.importedOn, '09:15:00', async (work) => {
    await importFiles(work, [['forum-2026-received.csv', work.files.waitingCsv]], null)
  }),
]
