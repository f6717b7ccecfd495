import { attachments } from './attachments.ts'
import { committee } from './committee.ts'
import { copies } from './copies.ts'
import { discussions } from './discussions.ts'
import { documents } from './documents.ts'
import { evaluation } from './evaluation.ts'
import { events } from './events.ts'
import { files } from './files.ts'
import { followUp } from './follow-up.ts'
import { forum } from './forum.ts'
import { journal } from './journal.ts'
import { meeting } from './meeting.ts'
import { minutes } from './minutes.ts'
import { opinions } from './opinions.ts'
import { overview } from './overview.ts'
import { paper } from './paper.ts'
import { publication } from './publication.ts'
import { reports } from './reports.ts'
import { room } from './room.ts'
import { print } from './print.ts'
import { roster } from './roster.ts'
import { rubricTemplates } from './rubric-templates.ts'
import { screening } from './screening.ts'
import { search } from './search.ts'
import { sessionTemplates } from './session-templates.ts'
import { sheets } from './sheets.ts'
import { taskList, views } from './task-list.ts'
import { thread } from './thread.ts'
import { templates } from './templates.ts'
import { votes } from './votes.ts'
import { workspace } from './workspace.ts'

/** The whole contract: what any window, browser or command line may ask of the program. */
export const contract = {
  workspace,
  events,
  files,
  overview,
  forum: { ...forum, tasks: { ...forum.tasks, ...taskList }, views },
  votes,
  committee,
  room,
  roster,
  rubricTemplates,
  sessionTemplates,
  sheets,
  paper,
  meeting,
  minutes,
  documents,
  templates,
  copies,
  print,
  attachments,
  evaluation,
  followUp,
  reports,
  opinions,
  publication,
  thread,
  journal,
  screening,
  discussions,
  search,
}
export type Contract = typeof contract
