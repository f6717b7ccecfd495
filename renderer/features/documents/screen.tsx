import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import { copiedKinds } from '#shared/contract/copies.ts'
import { type DocumentFormat, type DocumentSubject, formatsOf, type Subject } from '#shared/contract/documents.ts'
import type { Locale } from '#shared/contract/base.ts'
import { isTemplateKind } from '#shared/domain/template.ts'
import { PrintButton } from '#renderer/features/print/PrintDialog.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'
import { ItemChoice } from './ItemChoice.tsx'
import { ListOrder } from './ListOrder.tsx'
import { EvidenceNumbers } from './EvidenceNumbers.tsx'
import { MadeFiles } from './MadeFiles.tsx'
import { useMaking } from './Making.tsx'
import { Pages } from './Pages.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import { StandingChoice } from './StandingChoice.tsx'
import { askedSubject } from './subject.ts'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
import { Subjects } from './Subjects.tsx'

/** What can be made, the pages as they print, and the files made of them. */
export default function DocumentsScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const { kind, id: written } = useParams<{ kind?: string; id?: string }>()
  const id = written === undefined ? undefined : decodeURIComponent(written)
  const subjects = useQuery(orpc.documents.subjects.queryOptions())
  const list = subjects.data ?? []
  const asked = askedSubject(list, kind, id)
  const subject = asked ?? (id === undefined ? list[0] : undefined)
  if (subject) return <Chosen subjects={list} subject={subject} />
  return (
    <Screen title={t('documents:title')}>
      <ErrorNotice error={subjects.error} onRetry={() => void subjects.refetch()} />
      {subjects.data && (
        <EmptyState
          title={t(list.length === 0 ? 'documents:empty' : 'documents:gone')}
          action={
            <ButtonLink kind="primary" href={list.length === 0 ? '#/session' : '#/documents'}>
              {t(list.length === 0 ? 'documents:toSessions' : 'documents:toAll')}
            </ButtonLink>
          }
        >
          {t('documents:emptyHint')}
        </EmptyState>
      )}
    </Screen>
  )
}

function Chosen({ subjects, subject }: { subjects: readonly Subject[]; subject: Subject }): ReactNode {
  const { t, locale: screenLocale, formatDate } = useWords()
  const { orpc } = useDesk()
  const status = useQuery(orpc.workspace.status.queryOptions())
  const [chosen, setChosen] = useState<Locale | null>(null)
  const locale = chosen ?? status.data?.settings.locale ?? screenLocale
  const input: DocumentSubject = { kind: subject.kind, subjectId: subject.subjectId, locale }
  const [picked, setFormat] = useState<DocumentFormat>('pdf')
  const format = formatsOf(subject.kind).includes(picked) ? picked : 'pdf'
  const making = useMaking(input, format)
  const title = subject.title || t('documents:everyMeeting')
  const isReport = subject.kind === 'evidence'
  const inspector = (
    <>
      <h2>{t('documents:options')}</h2>
      <div className={css.option}>
        <span>{t('documents:locale')}</span>
        <LanguageChoice label={t('documents:locale')} value={locale} onChange={setChosen} />
      </div>
      <Select
        label={t('documents:format')}
        options={formatsOf(subject.kind).map((id) => ({ id, label: t(`documents:formats.${id}`) }))}
        value={format}
        onChange={(id) => setFormat(id as DocumentFormat)}
      />
      <FactList
        facts={[
          { label: t('documents:document'), value: t(`documents:kind.${subject.kind}`) },
          {
            label: t(
              subject.kind === 'card' ? 'documents:asOf' : isReport ? 'documents:period.until' : 'documents:date',
            ),
            value: formatDate(subject.date),
          },
        ]}
      />
      {(subject.kind === 'bill' || subject.kind === 'resolution') && <ItemChoice subject={subject} />}
      {subject.kind === 'instructions' && <ListOrder subjectId={subject.subjectId} />}
      {subject.kind === 'standing' && <StandingChoice subjectId={subject.subjectId} />}
      {isReport && <EvidenceNumbers period={subject.subjectId} />}
      {isReport && <PeriodChoice key={subject.subjectId} subjectId={subject.subjectId} />}
      {isTemplateKind(subject.kind) && (
        <ButtonLink icon="settings" href={`#/templates/${subject.kind}/${encodeURIComponent(subject.subjectId)}`}>
          {t('templates:open')}
        </ButtonLink>
      )}
      {copiedKinds.some((kind) => kind === subject.kind) && (
        <ButtonLink icon="journal" href={`#/copies/${subject.kind}/${encodeURIComponent(subject.subjectId)}`}>
          {t('copies:open')}
        </ButtonLink>
      )}
      <MadeFiles subject={subject} />
    </>
  )
  return (
    <Screen
      title={t('documents:title')}
      meta={title}
      actions={
        <>
          <PrintButton subject={input} />
          <Button kind="primary" icon="file" pending={making.pending} onPress={making.start}>
            {t('documents:make', { format: format.toUpperCase() })}
          </Button>
        </>
      }
      inspector={inspector}
    >
      {making.state}
      <div className={css.columns}>
        <Subjects subjects={subjects} current={subject} />
        <Pages key={`${subject.kind} ${subject.subjectId} ${locale}`} input={input} title={title} />
      </div>
    </Screen>
  )
}
