import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { useParams } from 'wouter'
import type { Locale } from '#shared/contract/base.ts'
import type { TemplateDetail, TemplateDto } from '#shared/contract/templates.ts'
import { isTemplateKind, usualTemplate } from '#shared/domain/template.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Pages } from '../documents/Pages.tsx'
import { Fields } from './Fields.tsx'
import { faultless, whole } from './draft.ts'
import css from './Templates.module.css'
import { Texts } from './Texts.tsx'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
import { Versions } from './Versions.tsx'

/** How one kind of document is printed: its parts and words beside the real pages. */
export default function TemplatesScreen(): ReactNode {
  const { t } = useWords()
  const { kind, id } = useParams<{ kind: string; id: string }>()
  if (!isTemplateKind(kind))
    return (
      <Screen title={t('templates:title')}>
        <EmptyState
          title={t('templates:gone')}
          action={
            <ButtonLink kind="primary" href="#/documents">
              {t('templates:back')}
            </ButtonLink>
          }
        />
      </Screen>
    )
  return <Loaded key={kind} kind={kind} subjectId={decodeURIComponent(id)} />
}

interface Of {
  readonly kind: TemplateDetail['kind']
  readonly subjectId: string
}

function Loaded(of: Of): ReactNode {
  const { orpc } = useDesk()
  const detail = useQuery(orpc.templates.get.queryOptions({ input: { kind: of.kind } }))
  if (detail.error) return <ErrorNotice page error={detail.error} onRetry={() => void detail.refetch()} />
  return detail.data ? <Form {...of} detail={detail.data} /> : null
}

function useSave(kind: Of['kind'], onSaved: () => void) {
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: { baseVersion: number; template: TemplateDto | null }) =>
      client.templates.save({ kind, ...input }),
    onSuccess: (next) => {
      queries.setQueryData(orpc.templates.get.queryKey({ input: { kind } }), next)
      onSaved()
    },
    networkMode: 'always',
  })
}

function Form({ kind, subjectId, detail }: Of & { detail: TemplateDetail }): ReactNode {
  const { t, locale: screenLocale } = useWords()
  const [locale, setLocale] = useState<Locale>(screenLocale)
  const [changed, setChanged] = useState<TemplateDto | null>(null)
  const save = useSave(kind, () => setChanged(null))
  const draft = whole(changed ?? detail.template, detail)
  const shown = useDeferredValue(faultless(draft, detail))
  const faulty = Object.keys(faultless(draft, detail).texts).length < Object.keys(draft.texts).length
  const isUsual = detail.version === 0 || detail.versions[0]?.template === null
  return (
    <Screen
      title={t('templates:title')}
      meta={t(`documents:kind.${kind}`)}
      actions={
        <>
          {save.isSuccess && changed === null && <output>{t('templates:saved', { version: detail.version })}</output>}
          {changed === null && (
            <ButtonLink kind="plain" href={`#/documents/${kind}/${encodeURIComponent(subjectId)}`}>
              {t('templates:back')}
            </ButtonLink>
          )}
          {changed !== null && (
            <Button kind="plain" onPress={() => setChanged(null)}>
              {t('templates:undo')}
            </Button>
          )}
          <Button
            isDisabled={isUsual || save.isPending}
            onPress={() => save.mutate({ baseVersion: detail.version, template: null })}
          >
            {t('templates:reset')}
          </Button>
          <Button
            kind="primary"
            pending={save.isPending}
            isDisabled={changed === null || faulty}
            onPress={() => save.mutate({ baseVersion: detail.version, template: draft })}
          >
            {t('templates:save')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={save.error} onDismiss={save.reset} />
      <div className={css.halves}>
        <div className={css.form}>
          <p>{t('templates:help')}</p>
          <LanguageChoice label={t('templates:locale')} value={locale} onChange={setLocale} />
          <Versions detail={detail} onChoose={(template) => setChanged(template ?? (usualTemplate as TemplateDto))} />
          <Fields draft={draft} detail={detail} onChange={setChanged} />
          <Texts draft={draft} detail={detail} locale={locale} onChange={setChanged} />
        </div>
        <Pages key={locale} input={{ kind, subjectId, locale, template: shown }} title={t(`documents:kind.${kind}`)} />
      </div>
    </Screen>
  )
}
