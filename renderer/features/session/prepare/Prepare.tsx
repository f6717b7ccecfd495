import type { ReactNode } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { Docket } from './Docket.tsx'
import { KeepSession } from './KeepSession.tsx'
import { MembersButton } from './Members.tsx'
import { Observers } from './Observers.tsx'
import { PrepareRecusals } from './PrepareRecusals.tsx'
import { RulePanel } from '../quorum/RulePanel.tsx'
import { Responses } from './Responses.tsx'
import { SheetsPanel } from '../sheets/SheetsPanel.tsx'
import { RubricPanel } from './Rubric.tsx'

/** Docket at the left; who is there, and by what the items are scored, at the right. */
export function Prepare({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  return (
    <div className={cx(layout.halves, css.tab)}>
      <div className={cx(layout.stack, layout.scroll)}>
        <Docket detail={detail} change={change} />
      </div>
      <div className={cx(layout.stack, layout.scroll)}>
        {detail.session.mode === 'writing' ? (
          <Responses detail={detail} change={change} />
        ) : (
          <>
            <Attendance detail={detail} change={change} />
            <Observers detail={detail} change={change} />
          </>
        )}
        {detail.session.phase === 'preparing' && <PrepareRecusals detail={detail} change={change} />}
        <RulePanel detail={detail} change={change} />
        <RubricPanel detail={detail} change={change} />
        {detail.session.phase === 'preparing' && <SheetsPanel detail={detail} />}
        <KeepSession sessionId={detail.session.id} />
      </div>
    </div>
  )
}

/** Who is present, and whether that opens the session. */
function Attendance({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const { session, members, quorum } = detail
  const sessionId = session.id
  return (
    <section className={layout.tight} aria-labelledby="attendance">
      <div className={layout.between}>
        <h2 id="attendance">{t('session:attendance')}</h2>
        {session.phase === 'preparing' && <MembersButton />}
      </div>
      <output className={css.quorum} data-met={quorum.met}>
        {t(quorum.met ? 'session:opens' : 'session:opensNot', { ...quorum })}
      </output>
      {members.length === 0 && <EmptyState title={t('session:noMembers')}>{t('session:noMembersHint')}</EmptyState>}
      <ul className={css.people}>
        {members.map((member) => (
          <li key={member.id}>
            <Checkbox
              isSelected={member.present}
              isDisabled={session.phase === 'closed'}
              onChange={(present) =>
                change.mutate((committee) => committee.setAttendance({ sessionId, memberId: member.id, present }))
              }
            >
              <span className={css.person}>
                {member.name}
                <span className={layout.faint}>
                  {[member.chair ? t('session:chair') : t(`session:side.${member.side}`), member.affiliation]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
