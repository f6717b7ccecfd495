import type { Counted, Deliverable, EvidenceRecord } from '#shared/domain/evidence.ts'
import { date, sheet, text, whole } from './columns.ts'
import { appendixOf, basisKey, deliverableKey, detailText, type EvidenceInput } from './evidence.ts'
import type { DataSheet } from './sheets.ts'
import type { Words } from './words.ts'

interface Line {
  readonly deliverable: Deliverable
  readonly counted: Counted | null
  readonly appendix: string
}

interface RecordLine extends EvidenceRecord {
  readonly deliverable: Deliverable
  readonly appendix: string
}

/** The summary, then every record behind its numbers, so that each can be counted again. */
export function evidenceSheets({ deliverables }: EvidenceInput, words: Words): DataSheet[] {
  const lines = deliverables.map((line, index) => ({ ...line, appendix: appendixOf(index) }))
  const records = lines.flatMap(({ deliverable, counted, appendix }) =>
    (counted?.records ?? []).map((record) => ({ ...record, deliverable, appendix })),
  )
  return [
    sheet<Line>(
      words('evSummary'),
      [
        text(words('evAppendix'), ({ appendix }) => appendix, 8),
        text(words('evDeliverable'), ({ deliverable }) => words(deliverableKey[deliverable]), 32),
        whole(words('evNumber'), ({ counted }) => counted?.records.length ?? null),
        whole(words('evUndated'), ({ counted }) => counted?.undated ?? null),
        text(words('evBasis'), ({ deliverable }) => words(basisKey[deliverable]), 70),
      ],
      lines,
    ),
    sheet<RecordLine>(
      words('evRecords'),
      [
        text(words('evAppendix'), ({ appendix }) => appendix, 8),
        text(words('evDeliverable'), ({ deliverable }) => words(deliverableKey[deliverable]), 28),
        date(words('evDate'), (record) => record.date),
        whole(words('evTaskNumber'), ({ number }) => number, 8),
        text(words('evRecordTitle'), ({ title }) => title, 50),
        text(words('evDetail'), ({ detail }) => detailText(detail, words), 34),
        text(words('evRecordId'), ({ id }) => id, 40),
      ],
      records,
    ),
  ]
}
