import { describe, expect, it } from 'vitest'
import { mappingProblems, suggestMapping } from '#shared/domain/mapping.ts'

describe('a first guess at columns', () => {
  it.each([
    [
      'a Korean board',
      ['번호', '제안 제목', '제목', '내용', '등록일', '공감수'],
      'tasks',
      {
        source_task_id: '번호',
        title: '제목',
        body: '내용',
        submitted_at: '등록일',
        declared_yes: '공감수',
      },
    ],
    [
      'ballots',
      ['제안번호', '회원번호', '찬반', '투표일시'],
      'votes',
      {
        source_task_id: '제안번호',
        voter_key: '회원번호',
        choice: '찬반',
        cast_at: '투표일시',
      },
    ],
    [
      'signs and case',
      ['Task-ID', 'TITLE', 'Created at'],
      'tasks',
      {
        source_task_id: 'Task-ID',
        title: 'TITLE',
        submitted_at: 'Created at',
      },
    ],
    ['nothing it knows', ['가', '나'], 'tasks', {}],
  ])('%s', (_name, columns, holds, fields) => {
    expect(suggestMapping(columns)).toEqual({ holds, fields })
  })
})

describe('a mapping', () => {
  it.each([
    ['whole', { source_task_id: 'a', title: 'b' }, []],
    ['without a title', { source_task_id: 'a' }, [['title', 'required']]],
    ['to a column that is not there', { source_task_id: 'a', title: 'z' }, [['title', 'unknownColumn']]],
    ['with a column for two fields', { source_task_id: 'a', title: 'a' }, [['title', 'columnTwice']]],
  ])('%s', (_name, fields, problems) => {
    expect(mappingProblems('tasks', fields, ['a', 'b']).map(({ field, reason }) => [field, reason])).toEqual(problems)
  })
})
