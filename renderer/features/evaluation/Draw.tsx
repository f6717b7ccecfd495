import { type ReactNode, useState } from 'react'
import type { GroupDetail, Draw as DrawDto } from '#shared/contract/evaluation.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Chances, usePercent } from './Chances.tsx'
import css from './Evaluation.module.css'
import { SeedField } from './SeedField.tsx'
import { anySeed, useWork } from './use-work.ts'

/** The lottery of the panel, and every draw that was made, newest first. */
export function Draw({ detail }: { detail: GroupDetail }): ReactNode {
  return (
    <div className={css.panel}>
      {detail.open && <FirstDraw detail={detail} />}
      {detail.draws.toReversed().map((draw) => (
        <OneDraw key={draw.id} draw={draw} />
      ))}
    </div>
  )
}

function FirstDraw({ detail }: { detail: GroupDetail }): ReactNode {
  const { t, formatNumber } = useWords()
  const { client } = useDesk()
  const { id: groupId, seats } = detail.group
  const [seed, setSeed] = useState(anySeed)
  const draw = useWork((given: number, jobId) => client.evaluation.draw({ groupId, seed: given, jobId }))
  return (
    <section className={layout.stack}>
      <p className={layout.reading}>{t('evaluation:draw.intro')}</p>
      <ErrorNotice error={draw.error} />
      <SeedField seed={seed} onSeed={setSeed} />
      <div>
        <Button
          kind="primary"
          pending={draw.jobId !== null}
          isDisabled={!Number.isInteger(seed)}
          onPress={() => draw.run(seed)}
        >
          {t('evaluation:draw.run', { seats: formatNumber(seats) })}
        </Button>
      </div>
      {draw.jobId !== null && <JobProgress jobId={draw.jobId} label={t('evaluation:draw.running')} />}
    </section>
  )
}

/** Below this a difference of chances is an error of rounding. */
const proven = 1e-6

function OneDraw({ draw }: { draw: DrawDto }): ReactNode {
  const { t, formatNumber, formatDateTime } = useWords()
  const percent = usePercent()
  const gap =
    draw.gap <= proven
      ? t('evaluation:draw.proven', { gap: '0.0001%p' })
      : t('evaluation:draw.gap', { gap: percent(draw.gap) })
  const from = {
    people: formatNumber(draw.people),
    profiles: formatNumber(draw.profiles),
    panels: formatNumber(draw.panels),
  }
  const facts = [
    { label: t('evaluation:draw.at'), value: formatDateTime(draw.at) },
    { label: t('evaluation:draw.seed'), value: <span className={layout.mono}>{draw.seed}</span> },
    { label: t('evaluation:draw.algorithm'), value: <span className={layout.mono}>{draw.algorithm}</span> },
    { label: t('evaluation:draw.people'), value: t('evaluation:draw.from', from) },
    { label: t('evaluation:draw.lowest'), value: percent(draw.lowest) },
    { label: t('evaluation:draw.highest'), value: percent(draw.highest) },
    { label: t('evaluation:draw.proof'), value: gap },
    ...(draw.hopeless === 0
      ? []
      : [
          {
            label: t('evaluation:draw.hopeless'),
            value: t('evaluation:draw.hopelessNote', { people: formatNumber(draw.hopeless) }),
          },
        ]),
  ]
  return (
    <section className={css.draw}>
      <h2>{t('evaluation:draw.title', { number: draw.number, kind: t(`evaluation:draw.kind.${draw.kind}`) })}</h2>
      <div className={css.halves}>
        <div className={layout.stack}>
          <FactList facts={facts} />
          <Again draw={draw} />
        </div>
        <Chances chances={draw.chances} />
      </div>
    </section>
  )
}

/** Draws again from what is stored, in front of whoever asks. */
function Again({ draw }: { draw: DrawDto }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const again = useWork((drawId: string) => client.evaluation.redraw({ drawId }))
  return (
    <div className={layout.row}>
      <Button icon="history" onPress={() => again.run(draw.id)}>
        {t('evaluation:draw.again')}
      </Button>
      <ErrorNotice error={again.error} />
      {again.data && (
        <output>
          <Badge tone={again.data.same ? 'success' : 'danger'}>
            {t(again.data.same ? 'evaluation:draw.same' : 'evaluation:draw.differs')}
          </Badge>
        </output>
      )}
    </div>
  )
}
