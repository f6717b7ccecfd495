/** Why a row of an imported file is set aside. The words stand in `shared/i18n/{ko,en}/tasks.json` under `rejects`. */
export const rejectReasons = [
  /** fewer or more fields than the header names */
  'columnCount',
  /** a quote that is opened and never closed */
  'brokenQuotes',
  /** longer than any record may be */
  'recordTooLong',
  /** no JSON object where one should stand */
  'brokenRecord',
  /** bytes that are no text in the file's encoding, or NUL */
  'badEncoding',
  'missingTask',
  'unknownTask',
  /** the same id of the source twice in one file */
  'duplicateTask',
  'missingTitle',
  'missingVoter',
  'badChoice',
  'badTime',
  'badNumber',
  /** an opinion without an id at its source */
  'missingOpinion',
  /** the same opinion twice in what is imported */
  'repeatedOpinion',
  /** an opinion that is kept here already and says something else now */
  'changedOpinion',
  'emptyBody',
  'badStance',
  'badRating',
  /** comes back corrected, and was not set aside from the file it names */
  'notSetAside',
  /** comes back corrected once more */
  'alreadyCorrected',
] as const
export type RejectReason = (typeof rejectReasons)[number]
