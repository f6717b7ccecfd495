import type { ReactNode } from 'react'
import type { ImportPreview, MappingTable } from '#shared/contract/forum.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { Changes } from './Changes.tsx'
import { FilePreview } from './FilePreview.tsx'
import css from './Import.module.css'
import { SetupForm, type SetupFormProps } from './SetupForm.tsx'

interface PreviewProps extends SetupFormProps {
  readonly preview: ImportPreview
  readonly onMap: (table: MappingTable) => void
}

/** What was recognised, what would change, and how the vote is to be counted. */
export function Preview({ preview, onMap, ...form }: PreviewProps): ReactNode {
  const { t, formatDateTime } = useWords()
  return (
    <>
      {preview.corrects && (
        <p>{t('tasks:import.corrects', { name: preview.corrects.name, at: formatDateTime(preview.corrects.at) })}</p>
      )}
      <section className={layout.tight}>
        <h3>{t('tasks:import.files')}</h3>
        <ul className={css.files}>
          {preview.files.map((file) => (
            <FilePreview key={file.file.id} file={file} onMap={onMap} />
          ))}
        </ul>
      </section>
      <section className={layout.tight}>
        <h3>{t('tasks:import.changes')}</h3>
        <Changes preview={preview} />
      </section>
      <SetupForm {...form} />
    </>
  )
}
