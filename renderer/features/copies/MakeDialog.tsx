import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import type { CopiedKind } from '#shared/contract/copies.ts'
import type { Subject } from '#shared/contract/documents.ts'
import { Progress } from '#renderer/features/documents/Making.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Copies.module.css'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
import { othersOf, tooLong, useMakeCopies } from './use-make-copies.ts'

/** Who gets a copy; then the making, told and cancelled here. */
export function MakeDialog({ subject, onClose }: { subject: Subject; onClose: () => void }): ReactNode {
  const { t, locale: screenLocale } = useWords()
  const { orpc } = useDesk()
  const of = { kind: subject.kind as CopiedKind, subjectId: subject.subjectId }
  const known = useQuery(orpc.copies.recipients.queryOptions({ input: of }))
  const settings = useQuery(orpc.workspace.status.queryOptions()).data?.settings
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [others, setOthers] = useState('')
  const [chosen, setLocale] = useState<'ko' | 'en' | null>(null)
  const locale = chosen ?? settings?.locale ?? screenLocale
  const { make, jobId, start, cancel } = useMakeCopies(onClose)
  const members = (known.data ?? []).filter(({ memberId }) => memberId !== null && !left.has(memberId))
  const recipients = [...members.map(({ memberId, name }) => ({ memberId, name })), ...othersOf(others)]
  const cancelled = make.error !== null && toDeskError(make.error).code === 'CANCELLED'
  const bad = tooLong(others)
  return (
    <Dialog
      open
      wide
      title={t('copies:make.title')}
      onClose={make.isPending ? cancel : onClose}
      actions={
        <>
          <Button onPress={make.isPending ? cancel : onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={make.isPending}
            isDisabled={recipients.length === 0 || recipients.length > 500 || bad}
            onPress={() => start({ ...of, locale, recipients })}
          >
            {t('copies:make.start', { count: recipients.length })}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        {cancelled ? <output>{t('copies:make.cancelled')}</output> : <ErrorNotice error={make.error ?? known.error} />}
        {make.isPending && <Progress jobId={jobId} label={t('copies:make.running')} onCancel={cancel} />}
        <div className={layout.row}>
          <span>{t('documents:locale')}</span>
          <LanguageChoice label={t('documents:locale')} value={locale} onChange={setLocale} />
        </div>
        {known.data && known.data.length === 0 && <p className={layout.quiet}>{t('copies:make.known')}</p>}
        {known.data && known.data.length > 0 && <Members members={known.data} left={left} onLeft={setLeft} />}
        <TextField
          multiline
          label={t('copies:make.others')}
          help={t('copies:make.othersHelp')}
          error={bad ? t('copies:make.tooLong') : null}
          value={others}
          onChange={setOthers}
        />
      </div>
    </Dialog>
  )
}

interface MembersProps {
  readonly members: readonly {
    readonly memberId: string | null
    readonly name: string
    readonly affiliation: string
    readonly withheld: readonly { readonly number: number }[]
  }[]
  /** members who get no copy */
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
}

function Members({ members, left, onLeft }: MembersProps): ReactNode {
  const { t } = useWords()
  const ids = members.flatMap(({ memberId }) => memberId ?? [])
  const set = (id: string, gets: boolean): void =>
    onLeft(new Set(gets ? [...left].filter((one) => one !== id) : [...left, id]))
  return (
    <fieldset className={css.members}>
      <legend>{t('copies:make.members')}</legend>
      <Checkbox
        isSelected={left.size === 0}
        isIndeterminate={left.size > 0 && left.size < ids.length}
        onChange={(all) => onLeft(new Set(all ? [] : ids))}
      >
        {t('copies:make.all')}
      </Checkbox>
      <ul>
        {members.map(({ memberId, name, affiliation, withheld }) => (
          <li key={memberId}>
            <Checkbox isSelected={!left.has(memberId ?? '')} onChange={(gets) => set(memberId ?? '', gets)}>
              <span>
                {name} <span className={layout.faint}>{affiliation}</span>
                {withheld.length > 0 && (
                  <span className={css.withheld}>
                    {t('copies:make.withheld', { numbers: withheld.map(({ number }) => number).join(', ') })}
                  </span>
                )}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
