import type { Score } from '#shared/contract/committee.ts'
import { scoreProblem, type Scale, type ScoreProblem } from '#shared/domain/rubric.ts'

/** What stands in a cell: a score, an abstention (null), nothing yet (undefined), or typed text that is no score. */
export type CellValue = number | null | undefined
export type Cells = ReadonlyMap<string, CellValue>

export const cellKey = (memberId: string, criterionId: string): string => `${memberId}\n${criterionId}`

export const cellsOf = (scores: readonly Score[]): Map<string, CellValue> =>
  new Map(scores.map((score) => [cellKey(score.memberId, score.criterionId), score.value]))

const abstentions = new Set(['-', '–', 'a', 'ㅁ', '기권'])

/** Typed text as a cell: a score of the scale, an abstention, an emptied cell, or what is wrong with it. */
export function readCell(
  text: string,
  scale: Scale,
): { readonly value: CellValue } | { readonly problem: ScoreProblem } {
  const plain = text.trim().toLowerCase()
  if (plain === '') return { value: undefined }
  if (abstentions.has(plain)) return { value: null }
  // A decimal comma is read as one; a comma that groups thousands is no score.
  const value = /^\d+([.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
  const problem = scoreProblem(value, scale)
  return problem === null ? { value } : { problem }
}

/** A block copied from a spreadsheet: rows by newline, columns by tab; a last empty line is none. */
export const readBlock = (text: string): string[][] =>
  text
    .replaceAll('\r', '')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))

/** One change of some cells, as undo and redo need it. */
export interface Change {
  readonly before: Cells
  readonly after: Cells
}

/** Where an arrow, Enter or Tab leads from a cell; null where it leads out of the grid. */
export function moved(
  key: string,
  shift: boolean,
  [row, column]: readonly [number, number],
  rows: number,
  columns: number,
): readonly [number, number] | null {
  const down = key === 'ArrowDown' || (key === 'Enter' && !shift)
  const up = key === 'ArrowUp' || (key === 'Enter' && shift)
  if (down || up) return [Math.min(rows - 1, Math.max(0, row + (down ? 1 : -1))), column]
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return [row, Math.min(columns - 1, Math.max(0, column + (key === 'ArrowRight' ? 1 : -1)))]
  if (key === 'Control+Home') return [0, 0]
  if (key === 'Control+End') return [rows - 1, columns - 1]
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  if (key !== 'Tab') return null
  const at = row * columns + column + (shift ? -1 : 1)
  return at < 0 || at >= rows * columns ? null : [Math.floor(at / columns), at % columns]
}
