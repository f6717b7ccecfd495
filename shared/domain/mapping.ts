/** The fields of the generic pair that a column can be mapped to (docs/formats.md). */
export const mappedFields = {
  tasks: [
    'source_task_id',
    'title',
    'body',
    'category',
    'url',
    'submitted_at',
    'vote_opens_at',
    'vote_closes_at',
    'declared_yes',
    'declared_no',
    'declared_pass',
    'withdrawn_at',
  ],
  votes: ['source_task_id', 'voter_key', 'choice', 'cast_at', 'revoked_at'],
} as const

export type MappedHolds = keyof typeof mappedFields
export type MappedField = (typeof mappedFields)[MappedHolds][number]

/** Without these a row of the table is no proposal, or no ballot. */
export const requiredFields: Readonly<Record<MappedHolds, readonly MappedField[]>> = {
  tasks: ['source_task_id', 'title'],
  votes: ['source_task_id', 'voter_key', 'choice'],
}

/** Which column of a table stands for which field. */
export type FieldColumns = Readonly<Partial<Record<MappedField, string>>>

export interface MappingProblem {
  readonly field: MappedField
  /** no column is given, the table has no such column, or another field has it too */
  readonly reason: 'required' | 'unknownColumn' | 'columnTwice'
}

/** What is wrong with a mapping; empty where rows can be read by it. */
export function mappingProblems(
  holds: MappedHolds,
  fields: FieldColumns,
  columns: readonly string[],
): readonly MappingProblem[] {
  const taken = new Set<string>()
  return mappedFields[holds].flatMap((field): MappingProblem[] => {
    const column = fields[field]
    if (column === undefined) return requiredFields[holds].includes(field) ? [{ field, reason: 'required' }] : []
    if (!columns.includes(column)) return [{ field, reason: 'unknownColumn' }]
    if (taken.has(column)) return [{ field, reason: 'columnTwice' }]
    taken.add(column)
    return []
  })
}

/** Heads that offices and platforms write for a field, as they are compared: without blanks and signs, lower case. */
const usual: Readonly<Record<MappedField, readonly string[]>> = {
  source_task_id: ['제안번호', '과제번호', '접수번호', '번호', '순번', 'id', 'taskid', 'proposalid', 'no', 'number'],
  title: ['제안명', '과제명', '제목', 'title', 'subject', 'name'],
  body: ['제안내용', '내용', '본문', '설명', 'body', 'text', 'content', 'description'],
  category: ['분야', '분류', '카테고리', 'category', 'topic'],
  url: ['주소', '링크', 'url', 'link'],
  submitted_at: ['제안일', '접수일', '등록일', '작성일', '등록일시', 'submittedat', 'createdat', 'date'],
  vote_opens_at: ['투표시작일', '투표시작', 'opensat', 'startsat'],
  vote_closes_at: ['투표종료일', '투표종료', '마감일', 'closesat', 'endsat'],
  declared_yes: ['찬성수', '찬성', '공감수', '동의수', 'yes', 'agree', 'likes', 'votes', 'supports'],
  declared_no: ['반대수', '반대', 'no', 'disagree', 'dislikes'],
  declared_pass: ['기권수', '기권', 'abstain', 'pass'],
  withdrawn_at: ['철회일', 'withdrawnat'],
  voter_key: ['투표자', '참여자', '회원번호', '회원', 'voter', 'voterid', 'userid', 'participant'],
  choice: ['찬반', '투표내용', '선택', '의견', 'choice', 'vote', 'answer', 'option'],
  cast_at: ['투표일시', '투표일', '참여일시', 'castat', 'votedat', 'timestamp', 'createdat', 'date'],
  revoked_at: ['취소일시', '철회일시', 'revokedat'],
}

const plain = (column: string): string =>
  column
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

function fieldsBySight(holds: MappedHolds, columns: readonly string[]): FieldColumns {
  const left = [...columns]
  const found: Partial<Record<MappedField, string>> = {}
  for (const field of mappedFields[holds]) {
    const column = usual[field].map((name) => left.find((one) => plain(one) === name)).find((one) => one !== undefined)
    if (column === undefined) continue
    found[field] = column
    left.splice(left.indexOf(column), 1)
  }
  return found
}

/** A first guess by the columns' names alone: what the table holds, and which column is what. A person confirms it. */
export function suggestMapping(columns: readonly string[]): { holds: MappedHolds; fields: FieldColumns } {
  const votes = fieldsBySight('votes', columns)
  const holds: MappedHolds = votes.voter_key !== undefined && votes.choice !== undefined ? 'votes' : 'tasks'
  return { holds, fields: holds === 'votes' ? votes : fieldsBySight('tasks', columns) }
}

/** Words beyond the usual ones that a table writes for a choice. */
export interface ChoiceWords {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly pass: readonly string[]
}
