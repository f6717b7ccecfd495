import type { ReactNode } from 'react'
import type { Settings } from '#shared/contract/workspace.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { ReorderList } from '#renderer/ui/ReorderList.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { type DraftProps, Part } from './Parts.tsx'
import css from './Settings.module.css'

/** What every document carries: its mark and who signs it. */
export function Papers({ draft, change }: DraftProps): ReactNode {
  const { t } = useWords()
  const { classification } = draft
  return (
    <Part title={t('settings:papers')}>
      <TextField
        label={t('settings:classificationKo')}
        value={classification.ko}
        onChange={(ko) => change({ classification: { ...classification, ko } })}
      />
      <TextField
        label={t('settings:classificationEn')}
        help={t('settings:classificationHelp')}
        value={classification.en}
        onChange={(en) => change({ classification: { ...classification, en } })}
      />
      <SignOff draft={draft} change={change} />
    </Part>
  )
}

type Role = Settings['signOff'][number]

const mostRoles = 8

function SignOff({ draft, change }: DraftProps): ReactNode {
  const { t } = useWords()
  const { signOff } = draft
  const rows = signOff.map((role, index) => ({ ...role, index }))
  const set = (index: number, part: Partial<Role>): void =>
    change({ signOff: signOff.map((role, at) => (at === index ? { ...role, ...part } : role)) })
  const missing = (value: string): string | null => (value.trim() === '' ? t('settings:required') : null)
  return (
    <div className={css.line}>
      <span className={css.label}>{t('settings:signOff')}</span>
      <p>{t('settings:signOffHelp')}</p>
      {rows.length === 0 && <p>{t('settings:noSignOff')}</p>}
      <ReorderList
        label={t('settings:signOff')}
        items={rows}
        itemId={({ index }) => String(index)}
        itemName={({ ko, index }) => ko || t('settings:role', { n: index + 1 })}
        onReorder={(ids) => change({ signOff: ids.flatMap((id) => signOff[Number(id)] ?? []) })}
      >
        {({ ko, en, index }) => (
          <div className={css.role}>
            {(
              [
                ['ko', ko, 'settings:roleKo'],
                ['en', en, 'settings:roleEn'],
              ] as const
            ).map(([locale, value, label]) => (
              <TextField
                key={locale}
                hideLabel
                label={t(label, { n: index + 1 })}
                placeholder={t(`common:language.${locale}`)}
                value={value}
                error={missing(value)}
                maxLength={40}
                onChange={(text) => set(index, { [locale]: text })}
              />
            ))}
            <IconButton
              small
              icon="close"
              label={t('settings:removeRole', { name: ko || t('settings:role', { n: index + 1 }) })}
              onPress={() => change({ signOff: signOff.filter((_, at) => at !== index) })}
            />
          </div>
        )}
      </ReorderList>
      <Button
        small
        icon="plus"
        isDisabled={signOff.length >= mostRoles}
        onPress={() => change({ signOff: [...signOff, { ko: '', en: '' }] })}
      >
        {t('settings:addRole')}
      </Button>
    </div>
  )
}
