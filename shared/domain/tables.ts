/** Why a row of a pool, of quotas or of evaluators' scores cannot stand. The words stand under `evaluation:refusal`. */
export const tableProblems = [
  /** a column that must be there */
  'missingColumn',
  'columnCount',
  'brokenQuotes',
  'badEncoding',
  'noRows',
  'missingId',
  'duplicateApplicant',
  /** the same e-mail address as an earlier row */
  'duplicateContact',
  'missingValue',
  /** a value of a category that no quota names */
  'unknownValue',
  'badNumber',
  'minAboveMax',
  'duplicateQuota',
  /** nobody of the panel */
  'unknownEvaluator',
  'unknownTask',
  /** not on the rubric's scale */
  'badScore',
  'duplicateScore',
] as const
export type TableProblem = (typeof tableProblems)[number]
