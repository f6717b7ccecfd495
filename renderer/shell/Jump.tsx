import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { TaskRow } from '#shared/contract/forum.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import menu from '#renderer/ui/Menu.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { openSections, type Section } from './routes.tsx'
import css from './Shell.module.css'

const tasksShown = 12

function useFound(text: string): { screens: readonly Section[]; tasks: readonly TaskRow[] } {
  const { t } = useWords()
  const { orpc } = useDesk()
  const search = text.trim()
  const open = openSections.includes('tasks') && search !== ''
  const { data } = useQuery(orpc.forum.tasks.list.queryOptions({ input: { search, limit: tasksShown }, enabled: open }))
  const wanted = search.toLocaleLowerCase()
  const screens = openSections.filter((section) => t(`common:nav.${section}`).toLocaleLowerCase().includes(wanted))
  return { screens, tasks: open ? (data?.rows ?? []) : [] }
}

/** Ctrl K puts the cursor here, from anywhere. */
function useJumpKey(): React.RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return input
}

/** One field for every screen and every task. */
export function Jump(): ReactNode {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const { screens, tasks } = useFound(text)
  const input = useJumpKey()
  return (
    <ComboBox
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => {
        if (key === null) return
        setText('')
        input.current?.blur()
        navigate(String(key))
      }}
      menuTrigger="input"
      allowsEmptyCollection={false}
      allowsCustomValue
      className={cx(css.jump)}
    >
      <Label className="visually-hidden">{t('common:shell.jump')}</Label>
      <Icon name="search" />
      <Input ref={input} placeholder={t('common:shell.jump')} />
      <kbd className={css.keys} aria-hidden="true">
        Ctrl K
      </kbd>
      <Popover className={cx(menu.popover)}>
        <ListBox className={cx(menu.list)}>
          {screens.length > 0 && (
            <ListBoxSection id="screens">
              <Header className={cx(css.group)}>{t('common:shell.jumpScreens')}</Header>
              {screens.map((section) => (
                <ListBoxItem
                  key={section}
                  id={`/${section}`}
                  textValue={t(`common:nav.${section}`)}
                  className={cx(menu.item)}
                >
                  {t(`common:nav.${section}`)}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
          {tasks.length > 0 && (
            <ListBoxSection id="tasks">
              <Header className={cx(css.group)}>{t('common:shell.jumpTasks')}</Header>
              {tasks.map((task) => (
                <ListBoxItem
                  key={task.id}
                  id={`/tasks/${encodeURIComponent(task.id)}`}
                  textValue={task.title}
                  className={cx(menu.item)}
                >
                  <span>
                    <span className={css.number}>{task.number}</span>
                    {task.title}
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
