import type { DiscussionInput } from '#main/documents/discussion.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import type { DocumentSources } from './sources.ts'

/** Everything the outcome page of an offline discussion prints. */
export async function gatherDiscussion(
  { discussions }: DocumentSources,
  id: string,
  settings: Settings,
  locale: Locale,
): Promise<DiscussionInput> {
  const { files, ...discussion } = await discussions.get({ id }, {})
  return {
    ...discussion,
    organisation: settings.organisation[locale],
    attachments: files.map(({ name, size, sha256 }) => ({ name, size, sha256: sha256 ?? '' })),
  }
}
