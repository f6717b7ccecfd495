import { DeskError } from '#shared/contract/errors.ts'

/** What a thread that makes documents died of, as a person is told it; a coded error stays what it is. */
export function asDocumentFailure(error: unknown): never {
  if (error instanceof DeskError) throw error
  throw new DeskError('DOCUMENT_FAILED', { detail: error instanceof Error ? error.message : String(error) })
}
