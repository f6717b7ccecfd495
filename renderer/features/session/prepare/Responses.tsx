import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { type WrittenResponse, type WrittenStanding, writtenResponses } from '#shared/domain/written.ts'
import { Select } from '#renderer/ui/Choice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { MembersButton } from './Members.tsx'
import { fromMinute, toMinute } from './minute.ts'

const toneOf: Record<WrittenStanding, 'neutral' | 'success' | 'warning' | 'info'> = {
  silent: 'neutral',
  answered: 'success',
  late: 'warning',
  requestsMeeting: 'info',
}

/** A session in writing: until when members may answer, and what each of them sent back. */
export function Responses({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const { session, members, quorum, due } = detail
  const count = (standing: WrittenStanding): number =>
    members.filter(({ answer }) => answer?.standing === standing).length
  return (
    <section className={layout.tight} aria-labelledby="responses">
      <div className={layout.between}>
        <h2 id="responses">{t('session:responses')}</h2>
        {session.phase === 'preparing' && <MembersButton />}
      </div>
      <output className={css.quorum} data-met={quorum.met}>
        {t('session:writtenLine', {
          enrolled: quorum.enrolled,
          needed: quorum.needed,
          answered: count('answered'),
          silent: count('silent'),
          requests: count('requestsMeeting'),
          late: count('late'),
        })}
      </output>
      <MinuteField
        key={due}
        label={t('session:due')}
        value={due}
        disabled={session.phase === 'closed'}
        onSave={(next) => change.mutate((committee) => committee.setDue({ sessionId: session.id, due: next }))}
      />
      {members.length === 0 && <EmptyState title={t('session:noMembers')}>{t('session:noMembersHint')}</EmptyState>}
      <ul className={css.plainList}>
        {members.map((member) => (
          <Response key={member.id} detail={detail} member={member} change={change} />
        ))}
      </ul>
    </section>
  )
}

interface ResponseProps {
  readonly detail: SessionDetail
  readonly member: SessionDetail['members'][number]
  readonly change: SessionChange
}

function Response({ detail, member, change }: ResponseProps): ReactNode {
  const { t } = useWords()
  const { answer, id, name, affiliation } = member
  const closed = detail.session.phase === 'closed'
  if (answer === null) return null
  const save = (response: WrittenResponse, receivedAt: string | null): void =>
    change.mutate((committee) =>
      committee.setResponse({ sessionId: detail.session.id, memberId: id, response, receivedAt }),
    )
  return (
    <li className={css.voter}>
      <span className={css.grow}>
        {name}
        <span className={layout.faint}>{affiliation}</span>
      </span>
      <Badge tone={toneOf[answer.standing]}>{t(`session:standing.${answer.standing}`)}</Badge>
      {answer.response !== 'none' && (
        <MinuteField
          key={answer.receivedAt}
          label={t('session:receivedOf', { name })}
          hideLabel
          value={answer.receivedAt}
          disabled={closed}
          onSave={(next) => save(answer.response, next)}
        />
      )}
      <Select
        label={t('session:responseOf', { name })}
        hideLabel
        options={writtenResponses.map((one) => ({ id: one, label: t(`session:response.${one}`) }))}
        value={answer.response}
        disabled={closed}
        onChange={(response) => save(response, null)}
      />
    </li>
  )
}

interface MinuteFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string | null
  readonly disabled: boolean
  readonly onSave: (value: string | null) => void
}

/** A day and a time of day as they are written; saved when the field is left. */
function MinuteField({ label, hideLabel = false, value, disabled, onSave }: MinuteFieldProps): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState(fromMinute(value))
  const next = toMinute(text)
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      placeholder="2026-11-30 18:00"
      value={text}
      onChange={setText}
      isDisabled={disabled}
      error={next === undefined ? t('session:badMinute') : null}
      onBlur={() => {
        if (next !== undefined && next !== value) onSave(next)
      }}
    />
  )
}
