import {
  instructions,
  meetingDate,
  recordedOn,
  results,
  type SampleInstruction,
  type SampleNote,
} from './data/follow-up.ts'
import { known, step, type SampleStep, type SampleWork } from './steps.ts'

const keyOf = ({ text }: SampleInstruction): string => text.en

async function record(work: SampleWork): Promise<void> {
  const { use, locale, context } = work
  const meetingId = known(work.meetingIds, meetingDate)
  const { items } = await use.followUp.results({ meetingId }, context)
  const itemOf = (of: string | number): string => {
    const found = typeof of === 'number' ? items[of] : items.find(({ taskId }) => taskId === known(work.taskIds, of))
    if (!found) throw new Error(`The sample year names agenda item ${of}, which is not there`)
    return found.itemId
  }
  for (const { of, outcome, note } of results)
    await use.followUp.saveResult({ meetingId, itemId: itemOf(of), outcome, note: note[locale], reason: '' }, context)
  for (const one of instructions) {
    const { row } = await use.followUp.saveInstruction(
      {
        id: null,
        meetingId,
        itemId: one.of === null ? null : itemOf(one.of),
        text: one.text[locale],
        agency: one.agency[locale],
        supporting: one.supporting.map((name) => name[locale]),
        dueOn: one.dueOn,
        rhythm: one.rhythm,
        reason: '',
      },
      context,
    )
    work.instructionIds.set(keyOf(one), row.id)
    const milestones = one.milestones.map(({ title, dueOn }) => ({ id: null, title: title[locale], dueOn }))
    if (milestones.length > 0) await use.followUp.saveMilestones({ instructionId: row.id, milestones }, context)
  }
}

async function note(work: SampleWork, one: SampleInstruction, said: SampleNote): Promise<void> {
  const { use, locale, context } = work
  const instructionId = known(work.instructionIds, keyOf(one))
  const { milestones } = await use.followUp.get({ instructionId }, context)
  const { on, kind, text, reaches } = said
  const milestoneId = reaches === undefined ? null : (milestones[reaches]?.id ?? null)
  await use.followUp.addNote({ instructionId, on, kind, text: text[locale], milestoneId, fileIds: [] }, context)
}

/** Results and instructions of the past meeting, and how far agencies came. */
export const followUpSteps = (): SampleStep[] => [
  step(recordedOn, '10:00:00', record),
  ...instructions.flatMap((one) => one.notes.map((said) => step(said.on, '16:00:00', (work) => note(work, one, said)))),
]
