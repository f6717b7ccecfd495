import type { Instruction } from '#main/features/follow-up/read.ts'
import { progressOf, type TaskProgress } from '#shared/domain/task-event.ts'

/** How far a task is with all the meetings told agencies to do about it. */
export const progressWith = (given: readonly Instruction[]): TaskProgress =>
  progressOf(
    given.map(({ standing, milestones }) => ({
      status: standing.status,
      milestones: milestones.length,
      reached: milestones.filter(({ id }) => standing.reached.has(id)).length,
    })),
  )
