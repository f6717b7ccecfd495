import type { EvidenceInput } from '#main/documents/evidence.ts'
import { readRecords } from '#main/features/publication/records.ts'
import type { Locale } from '#shared/contract/base.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { countIn, deliverables, type Period, periodOf, yearsOf } from '#shared/domain/evidence.ts'
import type { DocumentSources } from './sources.ts'

export const yearPeriod = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** The calendar years an evidence report has something to say of, newest first. */
export async function evidenceYears(sources: DocumentSources): Promise<number[]> {
  const records = await readRecords({ ...sources, db: sources.store.db })
  return yearsOf(deliverables.flatMap((one) => records[one] ?? []))
}

export function askedPeriod(subjectId: string): Period {
  const period = periodOf(subjectId)
  if (period === null) throw new DeskError('BAD_INPUT', { where: `period: ${subjectId}` })
  return period
}

/** What a period (`2026-01-01..2026-12-31`) holds of each deliverable. */
export async function countEvidence(
  sources: DocumentSources,
  subjectId: string,
): Promise<Pick<EvidenceInput, 'period' | 'deliverables'>> {
  const period = askedPeriod(subjectId)
  const records = await readRecords({ ...sources, db: sources.store.db })
  return {
    period,
    deliverables: deliverables.map((deliverable) => {
      const known = records[deliverable]
      return { deliverable, counted: known && countIn(known, period) }
    }),
  }
}

/** Everything the evidence report of a period prints. */
export async function gatherEvidence(
  sources: DocumentSources,
  subjectId: string,
  settings: Settings,
  locale: Locale,
): Promise<EvidenceInput> {
  return {
    ...(await countEvidence(sources, subjectId)),
    organisation: settings.organisation[locale],
    classification: settings.classification[locale] || null,
  }
}
