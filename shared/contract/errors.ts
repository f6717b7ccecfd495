/**
 * Every failure a person can meet, by code. The words (what happened, what is safe, what to do)
 * stand under the same code in `shared/i18n/{ko,en}/errors.json`; a test holds both lists together.
 */
export const errorCodes = [
  'AGENDA_EMPTY',
  'AGENDA_INCOMPLETE',
  'AGENDA_LOCKED',
  'AGENDA_NOT_LOCKED',
  'ALREADY_ON_AGENDA',
  'ALREADY_ON_DOCKET',
  'ALREADY_SCREENED',
  'AMENDMENT_MISSING',
  'BAD_INPUT',
  'CANCELLED',
  'COLUMN_TWICE',
  'CONFLICT',
  'CONNECTION_LOST',
  'COPY_DATE',
  'COPY_STATE',
  'CORRECTIONS_REPLACED',
  'CORRECTIONS_UNKNOWN',
  'DECISIONS_MISSING',
  'DECISION_WOULD_NOT_STAND',
  'DISK_FULL',
  'DOCKET_EMPTY',
  'DOCUMENT_FAILED',
  'DUE_BEFORE_MEETING',
  'EMBLEM_UNFIT',
  'FILE_BROKEN',
  'FILE_CHANGED',
  'FILE_EMPTY',
  'FILE_LOCKED',
  'FILE_NOT_A_TABLE',
  'FILE_NOT_FOUND',
  'FILE_NOT_READABLE',
  'FILE_TOO_LARGE',
  'FORMAT_UNKNOWN',
  'FROZEN',
  'HOST_CANNOT',
  'INSTRUCTION_FOLLOWED',
  'JOURNAL_BROKEN',
  'MERGE_CIRCLE',
  'MERGE_FROZEN',
  'MILESTONE_REACHED',
  'MISSING_REASON',
  'NOTE_IN_FUTURE',
  'NOTHING_TO_REPORT',
  'NOT_DELIBERATED',
  'NOT_FOUND',
  'NOT_PROMOTED',
  'NUMBER_PRINTED',
  'PANEL_NOT_DRAWN',
  'PUBLICATION_CHANGED',
  'PUBLICATION_PERSONAL',
  'PRINT_PAGES',
  'QUORUM_NOT_MET',
  'QUOTE_NOT_IN_TEXT',
  'QUOTAS_IMPOSSIBLE',
  'RECUSED',
  'REPORT_PERIOD_WRONG',
  'SCORE_INVALID',
  'SCORING_NOT_OPEN',
  'SEALED',
  'SHEETS_HAVE_PROBLEMS',
  'TASK_UNKNOWN',
  'TEMPLATE_TEXT',
  'TYPINGS_DIFFER',
  'TYPING_MISSING',
  'TYPIST_SAME',
  'UNEXPECTED',
  'UNKNOWN_PROCEDURE',
  'WORKBOOK_BROKEN',
  'WORKSPACE_BROKEN',
  'WORKSPACE_IN_USE',
  'WORKSPACE_NEWER',
  'WORKSPACE_NOT_EMPTY',
  'WORKSPACE_READ_ONLY',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Values put into an error's sentences; only plain text and numbers, never personal data. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** An expected failure. Thrown inside main, crosses every transport as a value: its code and params. */
export class DeskError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'DeskError'
    this.code = code
    this.params = params
  }
}

export const isErrorCode = (code: unknown): code is ErrorCode => (errorCodes as readonly unknown[]).includes(code)
