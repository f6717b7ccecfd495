import type { ReactNode } from 'react'
import type { Discussion } from '#shared/contract/discussions.ts'
import { saveAs } from '#renderer/features/documents/out.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Discussions.module.css'

export interface AttachmentsProps {
  readonly files: Discussion['files']
  readonly onAttach: (files: readonly File[]) => void
  readonly onDetach: (id: string) => void
}

/** Papers of the discussion, each with the hash of the copy kept here. */
export function Attachments({ files, onAttach, onDetach }: AttachmentsProps): ReactNode {
  const { t, formatBytes } = useWords()
  const { fetchFile } = useDesk()
  const save = async (id: string, name: string): Promise<void> => saveAs(await fetchFile(id), name)
  return (
    <section className={layout.tight}>
      <h2>{t('discussions:files')}</h2>
      <ul className={css.list}>
        {files.map(({ id, name, size, sha256 }) => (
          <li key={id} className={css.line}>
            <span>
              {name} <span className={layout.faint}>{formatBytes(size)}</span>
              <span className={css.hash}>SHA-256 {sha256}</span>
            </span>
            <span className={layout.row}>
              <Button kind="plain" small onPress={() => void save(id, name)}>
                {t('discussions:saveFile')}
              </Button>
              <IconButton icon="trash" small label={t('discussions:detach', { name })} onPress={() => onDetach(id)} />
            </span>
          </li>
        ))}
      </ul>
      <FileDrop multiple onFiles={onAttach}>
        {t('discussions:drop')}
      </FileDrop>
    </section>
  )
}
