import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Settings, WorkspaceStatus } from '#shared/contract/workspace.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import { FactList } from '#renderer/ui/Notes.tsx'
import { themes, useTheme } from '#renderer/ui/theme.ts'
import { useWords } from '#renderer/ui/words.tsx'
import { RuleFields } from '../session/quorum/RuleFields.tsx'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
import css from './Settings.module.css'

export interface DraftProps {
  readonly draft: Settings
  readonly change: (part: Partial<Settings>) => void
}

export function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }): ReactNode {
  return (
    <section className={css.part}>
      <div className={css.line}>
        <h2>{title}</h2>
        {help !== undefined && <p>{help}</p>}
      </div>
      <div>{children}</div>
    </section>
  )
}

export function Office({ draft, change }: DraftProps): ReactNode {
  const { t } = useWords()
  const missing = (value: string): string | null => (value.trim() === '' ? t('settings:required') : null)
  const { ko, en } = draft.organisation
  return (
    <Part title={t('settings:office')}>
      <TextField
        label={t('settings:organisationKo')}
        value={ko}
        error={missing(ko)}
        onChange={(ko) => change({ organisation: { ko, en } })}
      />
      <TextField
        label={t('settings:organisationEn')}
        value={en}
        error={missing(en)}
        onChange={(en) => change({ organisation: { ko, en } })}
      />
      <TextField
        label={t('settings:secretary')}
        help={t('settings:secretaryHelp')}
        value={draft.secretary}
        error={missing(draft.secretary)}
        onChange={(secretary) => change({ secretary })}
      />
    </Part>
  )
}

export function Work({ draft, change }: DraftProps): ReactNode {
  const { t } = useWords()
  return (
    <Part title={t('settings:work')}>
      <NumberField
        label={t('settings:moreThan')}
        help={t('settings:moreThanHelp')}
        unit={t('settings:votes')}
        minValue={0}
        value={draft.moreThan}
        onChange={(moreThan) => {
          if (Number.isInteger(moreThan)) change({ moreThan })
        }}
      />
      <div className={css.line}>
        <span className={css.label}>{t('settings:documentLocale')}</span>
        <LanguageChoice
          label={t('settings:documentLocale')}
          value={draft.locale}
          onChange={(locale) => change({ locale })}
        />
      </div>
    </Part>
  )
}

export function Quorum({ draft, change }: DraftProps): ReactNode {
  const { t } = useWords()
  return (
    <Part title={t('settings:quorum')} help={t('settings:quorumHelp')}>
      <RuleFields rule={draft.quorum} onChange={(quorum) => change({ quorum })} />
    </Part>
  )
}

export function ThisWindow(): ReactNode {
  const { t, locale, setLocale } = useWords()
  const { theme, setTheme } = useTheme()
  return (
    <Part title={t('settings:window')} help={t('settings:windowHelp')}>
      <div className={css.line}>
        <span className={css.label}>{t('settings:language')}</span>
        <LanguageChoice label={t('settings:language')} value={locale} onChange={setLocale} />
      </div>
      <div className={css.line}>
        <span className={css.label}>{t('settings:theme')}</span>
        <Segmented
          label={t('settings:theme')}
          value={theme}
          onChange={setTheme}
          options={themes.map((id) => ({ id, label: t(`common:theme.${id}`) }))}
        />
      </div>
    </Part>
  )
}

export function Place({ status }: { status: WorkspaceStatus }): ReactNode {
  const { t } = useWords()
  const reveal = useMutation(useDesk().orpc.workspace.reveal.mutationOptions())
  return (
    <Part title={t('settings:place')}>
      <FactList
        facts={[
          { label: t('settings:folder'), value: status.folder },
          { label: t('settings:version'), value: status.version },
        ]}
      />
      {status.capabilities.showInFolder && (
        <div>
          <Button icon="folder" onPress={() => reveal.mutate(undefined)}>
            {t('settings:reveal')}
          </Button>
        </div>
      )}
      <ErrorNotice error={reveal.error} />
    </Part>
  )
}
