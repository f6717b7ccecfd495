import type { ReactNode } from 'react'
import { DropZone, type DropItem, FileTrigger, Text } from 'react-aria-components'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import css from './Lists.module.css'
import { useWords } from './words.tsx'

export interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void
  /** what to drop, in one sentence */
  readonly children?: ReactNode
  /** file name endings, e.g. ['.csv', '.zip'] */
  readonly accept?: readonly string[]
  readonly multiple?: boolean
  readonly disabled?: boolean
}

async function handOn(items: readonly DropItem[], onFiles: (files: readonly File[]) => void): Promise<void> {
  const files = await Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])))
  if (files.length > 0) onFiles(files)
}

/** Files by drop, by choice or by paste. */
export function FileDrop({ onFiles, children, accept, multiple = true, disabled = false }: FileDropProps): ReactNode {
  const { t } = useWords()
  return (
    <DropZone isDisabled={disabled} className={cx(css.drop)} onDrop={({ items }) => void handOn(items, onFiles)}>
      <Text slot="label">{children ?? t('common:drop.here')}</Text>
      <FileTrigger
        allowsMultiple={multiple}
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(list) => {
          if (list && list.length > 0) onFiles([...list])
        }}
      >
        <Button icon="upload" isDisabled={disabled}>
          {t('common:drop.choose')}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}
