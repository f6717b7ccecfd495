import { describe, expect, it } from 'vitest'
import { ratingOf, stanceOf, tagOf, taskOfOpinions, type OpinionTarget } from '#shared/domain/opinion.ts'

describe('a stance', () => {
  it.each([
    ['찬성', 'for'],
    [' In Favour ', 'for'],
    ['1', 'for'],
    ['-1', 'against'],
    ['반대', 'against'],
    ['0', 'neutral'],
    ['중립', 'neutral'],
    ['', null],
    ['  ', null],
    ['perhaps', undefined],
    ['2', undefined],
  ])('%j is %j', (text, stance) => expect(stanceOf(text)).toBe(stance))
})

describe('a rating', () => {
  it.each([
    ['1', 1],
    [' 5 ', 5],
    ['4.0', 4],
    ['', null],
    ['0', undefined],
    ['6', undefined],
    ['3.5', undefined],
    ['★★★', undefined],
  ])('%j is %j', (text, rating) => expect(ratingOf(text)).toBe(rating))
})

describe('the task an opinion is about', () => {
  const on = (id: string): OpinionTarget => ({ on: 'task', id })
  const to = (id: string): OpinionTarget => ({ on: 'opinion', id })
  it.each([
    ['its own', { a: on('7') }, { a: '7' }],
    ['that of the opinion it replies to', { a: on('7'), b: to('a'), c: to('b') }, { a: '7', b: '7', c: '7' }],
    ['that of its thread, whatever the order', { c: to('b'), b: to('a'), a: on('7') }, { a: '7', b: '7', c: '7' }],
    ['not told where the thread’s beginning is missing', { b: to('a'), c: to('b') }, { a: null, b: null, c: null }],
    ['not told in a thread that bites its tail', { a: to('b'), b: to('a') }, { a: null, b: null }],
  ])('is %s', (_name, targets, tasks) =>
    expect(Object.fromEntries(taskOfOpinions(new Map(Object.entries(targets))))).toEqual(tasks),
  )
})

describe('a tag', () => {
  it.each([
    ['#주차', '주차'],
    ['  late \n night ', 'late night'],
    ['# ', ''],
    ['x'.repeat(50), 'x'.repeat(40)],
  ])('%j is kept as %j', (text, tag) => expect(tagOf(text)).toBe(tag))
})
