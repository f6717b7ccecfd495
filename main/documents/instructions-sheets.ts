import { date, sheet, text, whole } from './columns.ts'
import { type InstructionsInput, type ListedInstruction, rhythmKey, statusKey } from './instructions.ts'
import type { DataSheet } from './sheets.ts'
import type { Words } from './words.ts'

/** Every instruction with its dates and how it stands, then their milestones. */
export const instructionSheets = ({ instructions }: InstructionsInput, words: Words): DataSheet[] => [
  sheet<ListedInstruction>(
    words('inTitle'),
    [
      text(words('inMeeting'), ({ meeting }) => meeting, 28),
      whole(words('colNumber'), ({ number }) => number, 6),
      text(words('inItem'), ({ item }) => item, 34),
      whole(words('inTask'), ({ taskNumber }) => taskNumber, 8),
      text(words('inText'), (one) => one.text, 60),
      text(words('inAgency'), ({ agency }) => agency, 24),
      text(words('inSupporting'), ({ supporting }) => supporting.join(', '), 28),
      date(words('inGiven'), ({ givenOn }) => givenOn),
      date(words('inDue'), ({ dueOn }) => dueOn),
      text(words('inRhythm'), ({ rhythm }) => words(rhythmKey[rhythm])),
      text(words('inStatus'), ({ status }) => words(statusKey[status]), 10),
      whole(words('inLateBy'), ({ daysLate }) => daysLate),
      date(words('inSince'), ({ since }) => since),
      date(words('inReportOwed'), ({ reportOwed }) => reportOwed),
      date(words('inLastNote'), ({ lastNote }) => lastNote?.on ?? null),
      text(words('inProgress'), ({ lastNote }) => lastNote?.text ?? null, 60),
      text(words('inId'), ({ id }) => id, 38),
    ],
    instructions,
  ),
  sheet<ListedInstruction['milestones'][number] & { readonly instruction: ListedInstruction }>(
    words('inMilestones'),
    [
      text(words('inMeeting'), ({ instruction }) => instruction.meeting, 28),
      whole(words('colNumber'), ({ instruction }) => instruction.number, 6),
      text(words('inMilestone'), ({ title }) => title, 50),
      text(words('inAgency'), ({ instruction }) => instruction.agency, 24),
      date(words('inDue'), ({ dueOn }) => dueOn),
      date(words('inReachedOn'), ({ reachedOn }) => reachedOn),
    ],
    instructions.flatMap((instruction) => instruction.milestones.map((one) => ({ ...one, instruction }))),
  ),
]
