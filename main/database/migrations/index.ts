import type { Knex } from 'knex'
import { walls } from './0001-walls.ts'
import { search } from './0002-search.ts'
import { screening } from './0003-screening.ts'
import { discussions } from './0004-discussions.ts'
import { scoreSheets } from './0005-score-sheets.ts'
import { decisions } from './0006-decisions.ts'
import { scoreRounds } from './0006-score-rounds.ts'
import { agenda } from './0007-agenda.ts'
import { mappings } from './0008-mappings.ts'
import { packets } from './0009-packets.ts'
import { evaluation } from './0010-evaluation.ts'
import { followUp } from './0011-follow-up.ts'
import { list } from './0012-list.ts'
import { templates } from './0017-templates.ts'
import { opinions } from './0013-opinions.ts'
import { publication } from './0014-publication.ts'
import { agencyReports } from './0015-agency-reports.ts'
import { copies } from './0016-copies.ts'
import { conditions } from './0018-conditions.ts'
import { views } from './0019-views.ts'
import { observers } from './0020-observers.ts'
import { room } from './0020-room.ts'
import { sessionTemplates } from './0020-session-templates.ts'

export interface Migration {
  readonly name: string
  up(trx: Knex.Transaction): Promise<void>
}

/** In order; history is never edited, a change is a new file at the end. */
export const migrations: readonly Migration[] = [
  walls,
  search,
  screening,
  discussions,
  scoreSheets,
  decisions,
  scoreRounds,
  agenda,
  mappings,
  evaluation,
  followUp,
  list,
  // numbered before them, finished after them: a store that has those has yet to get this
  packets,
  copies,
  templates,
  opinions,
  publication,
  room,
  observers,
  sessionTemplates,
  conditions,
  views,
  agencyReports,
]
