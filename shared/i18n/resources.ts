import en_common from './en/common.json' with { type: 'json' }
import en_errors from './en/errors.json' with { type: 'json' }
import en_overview from './en/overview.json' with { type: 'json' }
import en_tasks from './en/tasks.json' with { type: 'json' }
import en_screening from './en/screening.json' with { type: 'json' }
import en_discussions from './en/discussions.json' with { type: 'json' }
import en_room from './en/room.json' with { type: 'json' }
import en_session from './en/session.json' with { type: 'json' }
import en_standing from './en/standing.json' with { type: 'json' }
import en_sheets from './en/sheets.json' with { type: 'json' }
import en_agenda from './en/agenda.json' with { type: 'json' }
import en_attachments from './en/attachments.json' with { type: 'json' }
import en_copies from './en/copies.json' with { type: 'json' }
import en_templates from './en/templates.json' with { type: 'json' }
import en_print from './en/print.json' with { type: 'json' }
import en_documents from './en/documents.json' with { type: 'json' }
import en_papers from './en/papers.json' with { type: 'json' }
import en_evaluation from './en/evaluation.json' with { type: 'json' }
import en_followUp from './en/followUp.json' with { type: 'json' }
import en_publication from './en/publication.json' with { type: 'json' }
import en_opinions from './en/opinions.json' with { type: 'json' }
import en_reports from './en/reports.json' with { type: 'json' }
import en_journal from './en/journal.json' with { type: 'json' }
import en_settings from './en/settings.json' with { type: 'json' }
import en_cli from './en/cli.json' with { type: 'json' }
import ko_common from './ko/common.json' with { type: 'json' }
import ko_errors from './ko/errors.json' with { type: 'json' }
import ko_overview from './ko/overview.json' with { type: 'json' }
import ko_tasks from './ko/tasks.json' with { type: 'json' }
import ko_screening from './ko/screening.json' with { type: 'json' }
import ko_discussions from './ko/discussions.json' with { type: 'json' }
import ko_room from './ko/room.json' with { type: 'json' }
import ko_session from './ko/session.json' with { type: 'json' }
import ko_standing from './ko/standing.json' with { type: 'json' }
import ko_sheets from './ko/sheets.json' with { type: 'json' }
import ko_agenda from './ko/agenda.json' with { type: 'json' }
import ko_attachments from './ko/attachments.json' with { type: 'json' }
import ko_copies from './ko/copies.json' with { type: 'json' }
import ko_templates from './ko/templates.json' with { type: 'json' }
import ko_print from './ko/print.json' with { type: 'json' }
import ko_documents from './ko/documents.json' with { type: 'json' }
import ko_papers from './ko/papers.json' with { type: 'json' }
import ko_evaluation from './ko/evaluation.json' with { type: 'json' }
import ko_followUp from './ko/followUp.json' with { type: 'json' }
import ko_publication from './ko/publication.json' with { type: 'json' }
import ko_opinions from './ko/opinions.json' with { type: 'json' }
import ko_reports from './ko/reports.json' with { type: 'json' }
import ko_journal from './ko/journal.json' with { type: 'json' }
import ko_settings from './ko/settings.json' with { type: 'json' }
import ko_cli from './ko/cli.json' with { type: 'json' }

export const ko = {
  common: ko_common,
  errors: ko_errors,
  overview: ko_overview,
  tasks: ko_tasks,
  screening: ko_screening,
  discussions: ko_discussions,
  room: ko_room,
  session: ko_session,
  standing: ko_standing,
  sheets: ko_sheets,
  agenda: ko_agenda,
  attachments: ko_attachments,
  copies: ko_copies,
  templates: ko_templates,
  print: ko_print,
  documents: ko_documents,
  papers: ko_papers,
  evaluation: ko_evaluation,
  followUp: ko_followUp,
  publication: ko_publication,
  opinions: ko_opinions,
  reports: ko_reports,
  journal: ko_journal,
  settings: ko_settings,
  cli: ko_cli,
}

export const en = {
  common: en_common,
  errors: en_errors,
  overview: en_overview,
  tasks: en_tasks,
  screening: en_screening,
  discussions: en_discussions,
  room: en_room,
  session: en_session,
  standing: en_standing,
  sheets: en_sheets,
  agenda: en_agenda,
  attachments: en_attachments,
  copies: en_copies,
  templates: en_templates,
  print: en_print,
  documents: en_documents,
  papers: en_papers,
  evaluation: en_evaluation,
  followUp: en_followUp,
  publication: en_publication,
  opinions: en_opinions,
  reports: en_reports,
  journal: en_journal,
  settings: en_settings,
  cli: en_cli,
}

/** One file a namespace and language; both languages hold the same keys (test/i18n). */
export const namespaces = [
  'common',
  'errors',
  'overview',
  'tasks',
  'screening',
  'discussions',
  'room',
  'session',
  'standing',
  'sheets',
  'agenda',
  'attachments',
  'copies',
  'templates',
  'print',
  'documents',
  'papers',
  'evaluation',
  'followUp',
  'publication',
  'opinions',
  'reports',
  'journal',
  'settings',
  'cli',
] as const satisfies readonly (keyof typeof ko)[]
export type Namespace = (typeof namespaces)[number]
