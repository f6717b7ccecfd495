import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Subject } from '#shared/contract/documents.ts'
import { formSubjectOf, formSubjectText } from '#shared/domain/form-subject.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'

const all = 'all'

/** Which item of the session the form is made of, or all of them. */
export function ItemChoice({ subject }: { subject: Subject }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [, navigate] = useLocation()
  const { sessionId, itemId } = formSubjectOf(subject.subjectId)
  const session = useQuery(orpc.committee.session.queryOptions({ input: { sessionId } }))
  const items = session.data?.items ?? []
  const choose = (id: string): void =>
    navigate(
      `/documents/${subject.kind}/${encodeURIComponent(formSubjectText({ sessionId, itemId: id === all ? null : id }))}`,
    )
  return (
    <Select
      label={t('documents:item.label')}
      options={[
        { id: all, label: t('documents:item.all') },
        ...items.map(({ id, title }, index) => ({ id, label: `${index + 1}. ${title}` })),
      ]}
      value={itemId ?? all}
      onChange={choose}
    />
  )
}
