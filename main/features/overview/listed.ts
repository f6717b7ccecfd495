import type { FigureRow } from '#shared/contract/overview.ts'

/** A list whose rows are counted without being read. */
export interface Listed {
  count(): Promise<number>
  rows(offset: number, limit: number): Promise<readonly FigureRow[]>
}

export const ofRows = (rows: readonly FigureRow[]): Listed => ({
  count: () => Promise.resolve(rows.length),
  rows: (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit)),
})

/** One list after the other, as one. */
export const joined = (parts: readonly Listed[]): Listed => ({
  async count() {
    let sum = 0
    for (const part of parts) sum += await part.count()
    return sum
  },
  async rows(offset, limit) {
    const rows: FigureRow[] = []
    let before = 0
    for (const part of parts) {
      if (rows.length >= limit) break
      const size = await part.count()
      const from = Math.max(0, offset - before)
      if (from < size) rows.push(...(await part.rows(from, limit - rows.length)))
      before += size
    }
    return rows
  },
})
