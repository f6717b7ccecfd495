import { join } from 'node:path'
import type { Contract } from '#shared/contract/index.ts'
import type { FollowUpList, InstructionDetail } from '#shared/contract/follow-up.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { remindersOf } from '#shared/domain/reminders.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { FollowUpDeps } from './deps.ts'
import { instructionHandlers } from './instructions.ts'
import { addNote, withdrawNote } from './notes.ts'
import { datesOf, readInstruction, readInstructions, type Instruction } from './read.ts'
import { resultHandlers } from './results.ts'

type Handled = Handlers<Contract['followUp']>

function listOf(instructions: readonly Instruction[], today: string, ahead: number): FollowUpList {
  const byId = new Map(instructions.map((one) => [one.id, one.row]))
  return {
    today,
    instructions: instructions.map(({ row }) => row),
    reminders: remindersOf(instructions, today, ahead).map((reminder) => {
      const row = byId.get(reminder.instructionId)
      return {
        ...reminder,
        agency: row?.agency ?? '',
        title: reminder.title === '' ? (row?.text ?? '') : reminder.title,
      }
    }),
    dates: instructions.flatMap((one) => datesOf(one, today)).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  }
}

/** Results of the strategy meeting, instructions, and how far agencies are with them. */
export function followUpHandlers(deps: FollowUpDeps): Handled {
  const { store, events, files, clock, folder } = deps
  const today = (): string => koreaDate(clock())

  async function read(instructionId: string): Promise<InstructionDetail> {
    const detail = await readInstruction(store.db, instructionId, today())
    for (const file of detail.notes.flatMap((note) => note.files))
      files.hold({ ...file, path: join(folder, 'files', file.sha256 ?? '') })
    return detail
  }

  return {
    ...resultHandlers(deps),
    ...instructionHandlers(deps),
    list: async ({ ahead }) => listOf(await readInstructions(store.db, today()), today(), ahead),
    get: ({ instructionId }) => read(instructionId),
    async addNote(input) {
      await addNote(deps, input)
      events.changed('followUp', 'journal')
      return read(input.instructionId)
    },
    async withdrawNote(input) {
      await withdrawNote(deps, input)
      events.changed('followUp', 'journal')
      return read(input.instructionId)
    },
  }
}
