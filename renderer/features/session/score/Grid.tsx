import { type ClipboardEvent, type KeyboardEvent, memo, type MouseEvent, type ReactNode, useId, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import { cellKey, moved, readBlock, type CellValue } from './grid-model.ts'
import { useGrid } from './use-grid.ts'

/** What of a pasted block found no place: outside the grid, or in the row of a recused member. */
interface Dropped {
  readonly cells: number
  readonly names: readonly string[]
}

interface CellProps {
  readonly id: string
  readonly text: string
  readonly active: boolean
  readonly invalid: boolean
  readonly editing: boolean
}

/** One of hundreds: a key typed into one of them paints that one. */
const Cell = memo(function Cell({ id, text, active, invalid, editing }: CellProps): ReactNode {
  return (
    <td id={id} aria-selected={active} aria-invalid={invalid} data-editing={editing}>
      {text}
    </td>
  )
})

/** Members by criteria, typed like a spreadsheet; one stop of the Tab key until a cell is typed in or walked to, and again after Escape. */
export function Grid({ detail, item }: { detail: SessionDetail; item: DocketItem }): ReactNode {
  const { t, formatNumber } = useWords()
  const prefix = useId()
  const grid = useGrid(item, detail.rubric)
  const recused = new Set(item.recused.map(({ memberId }) => memberId))
  const scorers = new Set(item.scores.map(({ memberId }) => memberId))
  const rows = detail.members.filter(({ id, present }) => present || scorers.has(id))
  const columns = detail.rubric.criteria
  const [[row, column], setPlace] = useState<readonly [number, number]>([0, 0])
  const [typed, setTyped] = useState<string | null>(null)
  const [walking, setWalking] = useState(false)
  const [dropped, setDropped] = useState<Dropped | null>(null)
  const editable = detail.session.phase === 'scoring'

  const keyAt = (r: number, c: number): string => cellKey(rows[r]?.id ?? '', columns[c]?.id ?? '')
  const isOpen = (r: number): boolean => editable && rows[r] !== undefined && !recused.has(rows[r].id)
  const shown = (value: CellValue): string =>
    value === undefined ? '' : value === null ? t('session:abstainedShort') : formatNumber(value)
  const textOf = (key: string): string => grid.invalid.get(key)?.text ?? shown(grid.cells.get(key))

  function commit(): void {
    if (typed !== null) setDropped(null)
    if (typed !== null && isOpen(row)) grid.write(new Map([[keyAt(row, column), typed]]))
    setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event
    const command = event.ctrlKey || event.metaKey
    const corner = command && (key === 'Home' || key === 'End')
    if (key === 'Tab' && !walking) return
    if (key === 'Escape' && typed === null) return setWalking(false)
    if (command && key.toLowerCase() === 'z') (event.shiftKey ? grid.redo : grid.undo)()
    else if (command && key.toLowerCase() === 'y') grid.redo()
    else if ((command && !corner) || event.altKey) return
    else if (key === 'Escape' && typed !== null) setTyped(null)
    else if (key === 'F2' && isOpen(row)) setTyped(textOf(keyAt(row, column)))
    else if (key === 'Backspace' && typed !== null) setTyped(typed.slice(0, -1))
    else if ((key === 'Delete' || key === 'Backspace') && isOpen(row)) grid.write(new Map([[keyAt(row, column), '']]))
    else if (/^[\d.,\-aㅁ]$/i.test(key) && isOpen(row)) setTyped((typed ?? '') + key)
    else {
      const next = moved(corner ? `Control+${key}` : key, event.shiftKey, [row, column], rows.length, columns.length)
      if (next === null) return commit()
      commit()
      setPlace(next)
      document.getElementById(`${prefix}${next[0]}-${next[1]}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    event.preventDefault()
    setWalking(true)
  }

  function onMouseDown(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const line = cell?.parentElement
    if (!cell || !(line instanceof HTMLTableRowElement)) return
    commit()
    setWalking(true)
    setPlace([line.sectionRowIndex, cell.cellIndex - 1])
  }

  function onPaste(event: ClipboardEvent): void {
    const texts = new Map<string, string>()
    let cells = 0
    const names = new Set<string>()
    for (const [r, line] of readBlock(event.clipboardData.getData('text/plain')).entries())
      for (const [c, text] of line.entries()) {
        if (isOpen(row + r) && column + c < columns.length) texts.set(keyAt(row + r, column + c), text)
        else if (text.trim() !== '') {
          cells += 1
          const member = rows[row + r]
          if (member && recused.has(member.id)) names.add(member.name)
        }
      }
    event.preventDefault()
    setTyped(null)
    setDropped(cells > 0 ? { cells, names: [...names] } : null)
    if (texts.size > 0) grid.write(texts)
  }

  const problems = [...grid.invalid]
  const { min, max, step } = detail.rubric
  return (
    <div className={layout.tight}>
      <div className={css.gridFrame}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- W3C's data grid pattern on a real table
          role="grid"
          className={css.grid}
          aria-label={t('session:gridOf', { title: item.title })}
          aria-activedescendant={`${prefix}${row}-${column}`}
          aria-readonly={!editable}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onMouseDown={onMouseDown}
          onBlur={() => {
            commit()
            setWalking(false)
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('session:member')}</th>
              {columns.map((criterion) => (
                <th key={criterion.id} scope="col" title={criterion.description}>
                  {criterion.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((member, r) => (
              <tr key={member.id} data-recused={recused.has(member.id)}>
                <th scope="row">
                  {member.name}
                  {recused.has(member.id) && <span className={layout.faint}>{t('session:recused')}</span>}
                </th>
                {columns.map((criterion, c) => {
                  const key = cellKey(member.id, criterion.id)
                  const active = r === row && c === column
                  return (
                    <Cell
                      key={criterion.id}
                      id={`${prefix}${r}-${c}`}
                      text={active && typed !== null ? typed : textOf(key)}
                      active={active}
                      invalid={grid.invalid.has(key)}
                      editing={active && typed !== null}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <output className={css.problems}>
        {problems.map(([key, { text, problem }]) => (
          <span key={key}>{t(`session:problem.${problem}`, { text, min, max, step })}</span>
        ))}
      </output>
      {dropped && (
        <output className={css.problems}>
          {t('session:pasteDropped', { count: dropped.cells })}
          {dropped.names.length > 0 && ` ${t('session:pasteRecused', { names: dropped.names.join(', ') })}`}
        </output>
      )}
      <ErrorNotice error={grid.error} />
      {editable && <p className={layout.faint}>{t('session:gridHint')}</p>}
    </div>
  )
}
