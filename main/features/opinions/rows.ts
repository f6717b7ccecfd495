import type { OpinionImport } from '#shared/contract/opinions.ts'
import type { Stance } from '#shared/domain/opinion.ts'
import type { KeptFields } from './readers/read.ts'

/** Rows of the opinions' tables as the store holds them. */
export interface OpinionRecord {
  id: string
  import_id: string
  file: string
  line: number
  source: string
  source_task_id: string
  source_key: string
  /** a digest; null where the source tells no author */
  author: string | null
  body: string
  submitted_at: number | null
  stance: Stance | null
  rating: number | null
}

export interface ImportRecord {
  id: string
  at: number
  /** JSON of the contract's files */
  files: string
  added: number
  known: number
}

export interface RejectRecord {
  id: string
  import_id: string
  position: number
  file: string
  line: number
  reason: string
  /** JSON of the kept fields */
  fields: string
}

export interface QuoteRecord {
  id: string
  opinion_id: string
  text: string
  at: number
  withdrawn: string | null
}

export const toFiles = ({ files }: ImportRecord): OpinionImport['files'] => JSON.parse(files) as OpinionImport['files']
export const toFields = ({ fields }: RejectRecord): KeptFields => JSON.parse(fields) as KeptFields
