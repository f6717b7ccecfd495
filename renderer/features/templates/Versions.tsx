import type { ReactNode } from 'react'
import type { TemplateDetail, TemplateDto } from '#shared/contract/templates.ts'
import { Select } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'

interface VersionsProps {
  readonly detail: TemplateDetail
  readonly onChoose: (template: TemplateDto | null) => void
}

/** Earlier versions: one that is chosen stands in the form, to be looked at and saved again. */
export function Versions({ detail, onChoose }: VersionsProps): ReactNode {
  const { t, formatDateTime } = useWords()
  if (detail.versions.length === 0) return null
  return (
    <Select
      label={t('templates:versions')}
      options={[
        ...detail.versions.map(({ version, at, author, template }) => ({
          id: String(version),
          label: t(template === null ? 'templates:versionReset' : 'templates:version', {
            version,
            at: formatDateTime(at),
            author,
          }),
        })),
        { id: '0', label: t('templates:usualVersion') },
      ]}
      value={String(detail.version)}
      onChange={(id) => onChoose(detail.versions.find(({ version }) => String(version) === id)?.template ?? null)}
    />
  )
}
