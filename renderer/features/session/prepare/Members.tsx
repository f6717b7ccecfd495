import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Member } from '#shared/contract/committee.ts'
import { type Side, sides } from '#shared/domain/terms.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox, Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import { RosterImport } from './RosterImport.tsx'

/** Opens the Committee's list, to see and to add to. */
export function MembersButton(): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState<'list' | 'import' | null>(null)
  return (
    <>
      <Button small icon="edit" onPress={() => setOpen('list')}>
        {t('session:members')}
      </Button>
      {open === 'list' && <MembersDialog onClose={() => setOpen(null)} onImport={() => setOpen('import')} />}
      {open === 'import' && <RosterImport onClose={() => setOpen('list')} />}
    </>
  )
}

function blank(order: number): Member {
  const year = new Date().getFullYear()
  return {
    id: crypto.randomUUID(),
    name: '',
    affiliation: '',
    side: 'civilian',
    termFrom: `${year}-01-01`,
    termTo: `${year + 1}-12-31`,
    order,
    chair: order === 1,
    email: '',
  }
}

function MembersDialog({ onClose, onImport }: { onClose: () => void; onImport: () => void }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const members = useQuery(orpc.committee.members.queryOptions())
  const [added, setAdded] = useState<Member | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const save = useMutation(
    orpc.committee.saveMembers.mutationOptions({
      async onSuccess() {
        setAdded(null)
        await queries.invalidateQueries({ queryKey: orpc.committee.key() })
      },
    }),
  )
  const list = members.data ?? []
  // The button is spent until a name is typed: the cursor goes back to where the next one starts.
  const known = list.length
  useEffect(() => {
    if (known > 0) form.current?.querySelector('input')?.focus()
  }, [known])
  const draft = added ?? blank(list.length + 1)
  const put = (fields: Partial<Member>): void => setAdded({ ...draft, ...fields })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('session:members')}
      wide
      actions={
        <>
          <Button icon="upload" onPress={onImport}>
            {t('sheets:roster.import')}
          </Button>
          <Button onPress={onClose}>{t('common:close')}</Button>
        </>
      }
    >
      <div className={layout.stack}>
        <ErrorNotice error={members.error ?? save.error} />
        <ol className={css.roster}>
          {list.map((member) => (
            <li key={member.id}>
              {`${member.name} `}
              <span className={layout.faint}>
                {[
                  t(`session:side.${member.side}`),
                  member.affiliation,
                  `${member.termFrom} – ${member.termTo}`,
                  member.email,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
        <form
          ref={form}
          className={layout.tight}
          onSubmit={(event) => {
            event.preventDefault()
            if (draft.name.trim() !== '') save.mutate({ members: [draft] })
          }}
        >
          <h3>{t('session:addMember')}</h3>
          <div className={css.memberForm}>
            <TextField label={t('session:memberName')} value={draft.name} onChange={(name) => put({ name })} />
            <TextField
              label={t('session:affiliation')}
              value={draft.affiliation}
              onChange={(affiliation) => put({ affiliation })}
            />
            <Select<Side>
              label={t('session:sideLabel')}
              options={sides.map((id) => ({ id, label: t(`session:side.${id}`) }))}
              value={draft.side}
              onChange={(side) => put({ side })}
            />
            <TextField
              label={t('session:termFrom')}
              value={draft.termFrom}
              onChange={(termFrom) => put({ termFrom })}
            />
            <TextField label={t('session:termTo')} value={draft.termTo} onChange={(termTo) => put({ termTo })} />
            <TextField label={t('sheets:roster.email')} value={draft.email} onChange={(email) => put({ email })} />
          </div>
          <Checkbox isSelected={draft.chair} onChange={(chair) => put({ chair })}>
            {t('session:chair')}
          </Checkbox>
          <Button type="submit" pending={save.isPending} isDisabled={draft.name.trim() === ''}>
            {t('session:addMember')}
          </Button>
        </form>
      </div>
    </Dialog>
  )
}
