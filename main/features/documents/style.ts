import type { DocumentStyle } from '#main/documents/style.ts'
import { lockOf } from '#main/features/minutes/repository.ts'
import { templateVersions } from '#main/features/templates/repository.ts'
import { readEmblem } from '#main/features/workspace/emblem.ts'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { formSubjectOf } from '#shared/domain/form-subject.ts'
import { isTemplateKind, type Template, type TemplateKind, usualTemplate, versionAt } from '#shared/domain/template.ts'
import type { DocumentSources } from './sources.ts'

type Subject = Pick<DocumentSubject, 'kind' | 'subjectId'>

/** When what a document tells of was locked: a session with its minutes, an agenda first of all; null while it is open. */
async function lockedAt({ store, meeting }: DocumentSources, { subjectId }: Subject): Promise<number | null> {
  const session = await lockOf(store.db, formSubjectOf(subjectId).sessionId)
  if (session !== null) return session.at
  const meetings = await meeting.list({}, {})
  return meetings.find(({ id }) => id === subjectId)?.lockedAt ?? null
}

async function templateOf(sources: DocumentSources, kind: TemplateKind, subject: Subject): Promise<Template> {
  const versions = await templateVersions(sources.store.db, kind)
  if (versions.length === 0) return usualTemplate
  const at = (await lockedAt(sources, subject)) ?? Number.POSITIVE_INFINITY
  return versionAt(versions, at)?.template ?? usualTemplate
}

/** How a document is printed; `draft` stands in for the kept template. */
export async function gatherStyle(
  sources: DocumentSources & { readonly folder: string },
  settings: Settings,
  subject: Subject,
  draft: Template | null,
): Promise<DocumentStyle> {
  const kind = subject.kind === 'changeSlip' ? 'agenda' : subject.kind
  const kept = isTemplateKind(kind) ? () => templateOf(sources, kind, subject) : () => usualTemplate
  return { emblem: await readEmblem(sources.folder, settings.emblem), template: draft ?? (await kept()) }
}
