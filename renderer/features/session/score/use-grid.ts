import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { DocketItem, Rubric } from '#shared/contract/committee.ts'
import type { ScoreProblem } from '#shared/domain/rubric.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { cellsOf, readCell, type Cells, type CellValue, type Change } from './grid-model.ts'

/** Text that is no score, with what is wrong; it is shown in its cell and not saved. */
export interface Invalid {
  readonly text: string
  readonly problem: ScoreProblem
}

export interface GridState {
  readonly cells: Cells
  readonly invalid: ReadonlyMap<string, Invalid>
  readonly error: Error | null
  readonly saving: boolean
  /** puts typed texts into cells; what is no score stays beside them as invalid */
  write(texts: ReadonlyMap<string, string>): void
  undo(): void
  redo(): void
}

const same = (a: CellValue, b: CellValue): boolean => Object.is(a, b)

/** The grid of one item: painted as typed, saved right behind, undone and redone as whole changes. */
export function useGrid(item: DocketItem, rubric: Rubric): GridState {
  const { client } = useDesk()
  const [cells, setCells] = useState<Cells>(() => cellsOf(item.scores))
  const [invalid, setInvalid] = useState<ReadonlyMap<string, Invalid>>(new Map())
  const now = useRef(cells)
  const past = useRef<Change[]>([])
  const future = useRef<Change[]>([])
  const unsaved = useRef(new Map<string, CellValue>())
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const save = useMutation({
    networkMode: 'always',
    mutationFn(changed: Cells) {
      const sent = [...changed].map(([key, value]) => {
        const [memberId = '', criterionId = ''] = key.split('\n')
        return { memberId, criterionId, value: value ?? null, clear: value === undefined }
      })
      // One behind the other, so that the last thing typed is the last thing saved.
      const next = queue.current
        .catch(() => undefined)
        .then(() => client.committee.score({ itemId: item.id, cells: sent }))
      queue.current = next
      return next
    },
    onSuccess(_saved, sent) {
      for (const [key, value] of sent) if (same(unsaved.current.get(key), value)) unsaved.current.delete(key)
    },
  })

  // What another window saved shows here as well; what was typed here and is not saved yet stays as typed.
  useEffect(() => {
    const next = new Map([...cellsOf(item.scores), ...unsaved.current])
    now.current = next
    setCells(next)
  }, [item.scores])

  function put(values: Cells): void {
    const next = new Map(now.current)
    for (const [key, value] of values) next.set(key, value)
    now.current = next
    setCells(next)
    // What was typed and did not reach the store goes out again with the next change, and stays told until it is saved.
    const due = new Map([...unsaved.current, ...values])
    unsaved.current = due
    save.mutate(due)
  }

  function write(texts: ReadonlyMap<string, string>): void {
    const good = new Map<string, CellValue>()
    const wrong = new Map(invalid)
    for (const [key, text] of texts) {
      const read = readCell(text, rubric)
      if ('problem' in read) wrong.set(key, { text, problem: read.problem })
      else {
        wrong.delete(key)
        if (!same(now.current.get(key), read.value)) good.set(key, read.value)
      }
    }
    setInvalid(wrong)
    if (good.size === 0) return
    const before = new Map([...good.keys()].map((key) => [key, now.current.get(key)]))
    past.current.push({ before, after: good })
    future.current = []
    put(good)
  }

  /** What stands in the cells again hides no text that was wrong in them. */
  function restore(values: Cells): void {
    setInvalid(new Map([...invalid].filter(([key]) => !values.has(key))))
    put(values)
  }

  function undo(): void {
    const change = past.current.pop()
    if (!change) return
    future.current.push(change)
    restore(change.before)
  }

  function redo(): void {
    const change = future.current.pop()
    if (!change) return
    past.current.push(change)
    restore(change.after)
  }

  return { cells, invalid, error: save.error, saving: save.isPending, write, undo, redo }
}
