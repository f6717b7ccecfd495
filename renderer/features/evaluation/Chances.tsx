import type { ReactNode } from 'react'
import type { Draw } from '#shared/contract/evaluation.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'

/** Chances as a person reads them: '12.500 %'. */
export function usePercent(): (chance: number) => string {
  const { formatNumber } = useWords()
  return (chance) => formatNumber(chance, { style: 'percent', minimumFractionDigits: 3, maximumFractionDigits: 3 })
}

/** Rows of a chart that are told apart; more are drawn together by equal steps of the chance. */
const mostRows = 24

function grouped(chances: Draw['chances']): { low: number; high: number; people: number }[] {
  if (chances.length <= mostRows) return chances.map(({ chance, people }) => ({ low: chance, high: chance, people }))
  const [first, last] = [chances[0]?.chance ?? 0, chances.at(-1)?.chance ?? 1]
  const step = (last - first) / mostRows
  const rows = [...Map.groupBy(chances, ({ chance }) => Math.min(mostRows - 1, Math.floor((chance - first) / step)))]
  return rows.map(([, own]) => ({
    low: own[0]?.chance ?? 0,
    high: own.at(-1)?.chance ?? 0,
    people: own.reduce((sum, { people }) => sum + people, 0),
  }))
}

/** How many people had which chance: a table whose last column is a bar. */
export function Chances({ chances }: { chances: Draw['chances'] }): ReactNode {
  const { t, formatNumber } = useWords()
  const percent = usePercent()
  const rows = grouped(chances)
  const most = Math.max(...rows.map(({ people }) => people))
  return (
    <table className={css.chances}>
      <caption>{t('evaluation:draw.chances')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('evaluation:draw.chance')}</th>
          <th scope="col">{t('evaluation:draw.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ low, high, people }) => (
          <tr key={low}>
            <th scope="row">{low === high ? percent(low) : `${percent(low)} – ${percent(high)}`}</th>
            <td>
              <span className={css.bar} style={{ inlineSize: `${(people / most) * 70}%` }} />
              {formatNumber(people)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
