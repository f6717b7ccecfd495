import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ScreeningDecision } from '#shared/contract/screening.ts'
import { useAnnounce } from '#renderer/ui/use-announce.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { Offers, useOffers } from './Offers.tsx'
import { Queue } from './Queue.tsx'
import { Reading } from './Reading.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import css from './Screening.module.css'
import { useKeys } from './use-keys.ts'
import type { Triage } from './use-triage.ts'

/** The queue beside the task under review and its likely duplicates; every act has a key. */
export function TriageDesk({ triage, onUndo }: { triage: Triage; onUndo: () => void }): ReactNode {
  const { t } = useWords()
  const desk = useRef<HTMLDivElement>(null)
  const [jobId] = useState(() => crypto.randomUUID())
  const [dialog, setDialog] = useState<'return' | 'merge' | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [region, announce] = useAnnounce()
  const { current, rows, busy } = triage
  const offers = useOffers(current?.id ?? null, jobId)
  const list = offers.data ?? []
  const offer = list.find(({ id }) => id === chosen) ?? list[0] ?? null

  const toQueue = (): void => desk.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  useEffect(toQueue, [])
  const close = (): void => {
    setDialog(null)
    // The dialog gives the focus back to what opened it, which may be gone by then.
    requestAnimationFrame(toQueue)
  }
  const decide = (decision: ScreeningDecision): void => {
    const number = current?.number ?? 0
    close()
    triage.decide(decision).then(
      () => announce(t(`screening:said.${decision.outcome}`, { number })),
      () => undefined, // told by the notice above the list
    )
  }
  const select = (): void => {
    if (current && !busy) decide({ outcome: 'selected', taskId: current.id })
  }
  const ask = (which: 'return' | 'merge') => (): void => {
    if (current && !busy) setDialog(which)
  }
  const keys = {
    KeyS: select,
    KeyR: ask('return'),
    KeyM: ask('merge'),
    KeyN: triage.skip,
    KeyU: onUndo,
    ...Object.fromEntries(list.slice(0, 9).map(({ id }, index) => [`Digit${index + 1}`, () => setChosen(id)])),
  }
  useKeys(desk, keys)
  return (
    <div className={css.desk} ref={desk}>
      {region}
      <Queue rows={rows} currentId={current?.id ?? null} onChoose={triage.choose} />
      {current && (
        <div className={css.review}>
          <Reading
            task={current}
            busy={busy}
            onSelect={select}
            onReturn={ask('return')}
            onMerge={ask('merge')}
            onSkip={triage.skip}
          />
          <Offers offers={offers} jobId={jobId} chosenId={offer?.id ?? null} onChoose={setChosen} />
        </div>
      )}
      {current && dialog === 'return' && (
        <ReturnDialog
          task={current}
          onClose={close}
          onReturn={(reason) => decide({ outcome: 'returned', taskId: current.id, reason })}
        />
      )}
      {current && dialog === 'merge' && (
        <MergeDialog
          task={current}
          partner={offer && { id: offer.id, number: offer.number, title: offer.title, screened: offer.mark !== null }}
          onClose={close}
          onMerge={(taskId, intoId) => decide({ outcome: 'merged', taskId, intoId })}
        />
      )}
    </div>
  )
}
