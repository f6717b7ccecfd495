// Pictures of an import: what dropped files are found to be, and the report with the rows set aside.
import { dropFiles } from '#test/e2e/support/drop.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Studio } from './shoot-session.ts'

const proposals = {
  ko: ['심야 안심 귀가 버스 노선 확대', '이사 한 번에 끝나는 통합 신고', '공공시설 예약 창구 통합'],
  en: ['Night buses for safe ways home', 'One form for moving house', 'One desk to book public rooms'],
} as const
const places = { ko: '시민제안 2026 하반기', en: 'Citizen proposals, autumn 2026' } as const

/** A vote of three proposals: repeat votes, and two rows nobody can read. */
function files(language: 'ko' | 'en') {
  const source = places[language]
  const tasks = proposals[language].map((title, at) => `"${source}",${at + 1},${title},${[9, 4, 6][at]},${at}`)
  const ballot = (task: number, voter: number, choice = 'yes'): string =>
    `"${source}",${task},voter-${voter},${choice},2026-10-0${1 + (voter % 9)}T10:00:00+09:00`
  const ballots = [9, 4, 6].flatMap((count, at) => Array.from({ length: count }, (_, voter) => ballot(at + 1, voter)))
  return [
    { name: 'tasks.csv', head: 'source,source_task_id,title,declared_yes,declared_no', rows: tasks },
    {
      name: 'votes.csv',
      head: 'source,source_task_id,voter_key,choice,cast_at',
      rows: [...ballots, ballot(1, 3), ballot(2, 7, 'perhaps'), ballot(9, 1)],
    },
  ].map(({ name, head, rows }) => ({ name, text: [head, ...rows].join('\n') }))
}

export async function shootImport({ page, language, goTo, shoot }: Studio): Promise<void> {
  const t = translator(language)
  await goTo(page, 'tasks')
  await dropFiles(page, 'main', files(language))
  const dialog = page.getByRole('dialog')
  const run = dialog.getByRole('button', { name: t('tasks:import.run', { count: 2 }) })
  await run.waitFor()
  await shoot(page, `import-${language}`)
  await run.click()
  await dialog.getByText(t('tasks:import.done')).waitFor()
  await shoot(page, `import-report-${language}`)
}
