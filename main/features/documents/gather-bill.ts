import type { BillInput } from '#main/documents/bill.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { formSubjectOf } from '#shared/domain/form-subject.ts'
import { gatherPacket } from './gather-packet.ts'
import type { Papers } from './papers.ts'
import type { DocumentSources } from './sources.ts'

/** Everything the papers of a session's items print; one of them where the subject names it. */
export async function gatherBill(
  sources: DocumentSources,
  subjectId: string,
  settings: Settings,
  locale: Locale,
  papers: Papers,
): Promise<BillInput> {
  const { sessionId, itemId } = formSubjectOf(subjectId)
  const { session, tasks } = await gatherPacket(sources, sessionId, settings, locale, papers)
  const detail = await sources.committee.session({ sessionId }, {})
  return {
    session,
    sessionNumber: detail.session.number,
    secretary: settings.secretary,
    tasks: tasks.filter(({ id }) => itemId === null || id === itemId),
  }
}
