import type { ReactNode } from 'react'
import { DropZone, type DropItem, FileTrigger, Text } from 'react-aria-components'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import type { Dropped } from './dropped.ts'
import css from './Lists.module.css'
import { useWords } from './words.tsx'

export interface FileDropProps {
  readonly onFiles?: (files: readonly File[]) => void
  /** in place of `onFiles`, for whoever has something to say of folders */
  readonly onDrop?: (dropped: Dropped) => void
  /** what to drop, in one sentence */
  readonly children?: ReactNode
  /** file name endings, e.g. ['.csv', '.zip'] */
  readonly accept?: readonly string[]
  readonly multiple?: boolean
  readonly disabled?: boolean
}

async function droppedItems(items: readonly DropItem[]): Promise<Dropped> {
  const files = await Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])))
  return { files, folders: items.flatMap((item) => (item.kind === 'directory' ? [item.name] : [])) }
}

/** Files by drop, by choice or by paste. */
export function FileDrop(props: FileDropProps): ReactNode {
  const { onFiles, onDrop, children, accept, multiple = true, disabled = false } = props
  const { t } = useWords()
  const handOn = (dropped: Dropped): void => {
    onDrop?.(dropped)
    if (dropped.files.length > 0) onFiles?.(dropped.files)
  }
  return (
    <DropZone
      isDisabled={disabled}
      className={cx(css.drop)}
      onDrop={({ items }) => void droppedItems(items).then(handOn)}
    >
      <Text slot="label">{children ?? t('common:drop.here')}</Text>
      <FileTrigger
        allowsMultiple={multiple}
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(list) => {
          if (list && list.length > 0) handOn({ files: [...list], folders: [] })
        }}
      >
        <Button icon="upload" isDisabled={disabled}>
          {t('common:drop.choose')}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}
