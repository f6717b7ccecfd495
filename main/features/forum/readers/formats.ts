import { cheongwadaePetitions } from './cheongwadae.ts'
import { consulProposals } from './consul.ts'
import { decidimMeetings } from './decidim-meetings.ts'
import { decidimComments, decidimProposals } from './decidim.ts'
import { genericOpinions, genericTasks, genericVotes } from './generic.ts'
import { polisComments, polisSummary, polisVotes } from './polis.ts'
import { loomioPoll, loomioVotes } from './loomio.ts'
import { ukPetitionsJson, ukPetitionsList } from './uk-petitions.ts'
import { yourPriorities } from './your-priorities.ts'
import type { AsideFormat, TaskFormat, VoteFormat } from './format.ts'

export type FileFormat = TaskFormat | VoteFormat | AsideFormat

/** Every format the program reads, the most particular first. A new one is a file beside these and a line here. */
export const formats: readonly FileFormat[] = [
  polisComments,
  polisVotes,
  polisSummary,
  cheongwadaePetitions,
  decidimProposals,
  decidimMeetings,
  decidimComments,
  consulProposals,
  ukPetitionsList,
  ukPetitionsJson,
  loomioPoll,
  loomioVotes,
  yourPriorities,
  genericTasks,
  genericVotes,
  genericOpinions,
]

/** Column names as they are compared: case, spaces, hyphens and underscores do not tell two names apart. */
export const normalise = (column: string): string =>
  column
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_')

export const recognise = (columns: readonly string[]): FileFormat | null => {
  const names = columns.map(normalise)
  return formats.find((format) => format.recognises(names)) ?? null
}
