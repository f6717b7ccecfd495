import type { ReactNode } from 'react'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { Icon, type IconName } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { type Theme, themes, useTheme } from '#renderer/ui/theme.ts'
import { useWords } from '#renderer/ui/words.tsx'
import { openSections, type Section, sectionIcons } from './routes.tsx'
import css from './Shell.module.css'

export interface RailProps {
  readonly owner: string
  readonly current: Section | null
  readonly collapsed: boolean
  readonly onCollapse: (collapsed: boolean) => void
}

/** Where one can go, and the window's own switches. */
export function Rail({ owner, current, collapsed, onCollapse }: RailProps): ReactNode {
  const { t } = useWords()
  return (
    <nav className={css.rail} aria-label={t('common:nav.label')}>
      <div className={css.owner}>
        <span className={css.mark}>
          <Icon name="tasks" size={14} />
        </span>
        {!collapsed && (
          <div className={css.names}>
            <strong>{t('common:product')}</strong>
            <span>{owner}</span>
          </div>
        )}
      </div>
      <ul className={css.links}>
        {openSections.map((section) => (
          <li key={section}>
            {section === 'journal' && <div className={css.gap} />}
            <a
              href={`#/${section}`}
              className={css.link}
              aria-current={section === current ? 'page' : undefined}
              title={collapsed ? t(`common:nav.${section}`) : undefined}
            >
              <Icon name={sectionIcons[section]} />
              <span className={cx(collapsed && 'visually-hidden')}>{t(`common:nav.${section}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className={css.foot}>
        <IconButton
          icon="rail"
          label={t(collapsed ? 'common:nav.expand' : 'common:nav.collapse')}
          onPress={() => onCollapse(!collapsed)}
        />
        <ThemeMenu />
        <LanguageButton short={collapsed} />
      </div>
    </nav>
  )
}

const themeIcons: Record<Theme, IconName> = { system: 'system', light: 'sun', dark: 'moon' }

function ThemeMenu(): ReactNode {
  const { t } = useWords()
  const { theme, setTheme } = useTheme()
  return (
    <Menu
      icon={themeIcons[theme]}
      label={`${t('common:theme.label')}: ${t(`common:theme.${theme}`)}`}
      items={themes.map((id) => ({
        id,
        label: t(`common:theme.${id}`),
        icon: themeIcons[id],
        onAction: () => setTheme(id),
      }))}
    />
  )
}

/** Names the other language in itself, so that whoever needs it can read it. */
function LanguageButton({ short }: { short: boolean }): ReactNode {
  const { t, locale, setLocale } = useWords()
  const other = locale === 'ko' ? 'en' : 'ko'
  const name = t(`common:language.${other}`)
  return (
    <Button kind="plain" onPress={() => setLocale(other)} aria-label={name}>
      <span lang={other}>{short ? { ko: '한', en: 'EN' }[other] : name}</span>
    </Button>
  )
}
