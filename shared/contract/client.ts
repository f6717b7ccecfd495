import { ORPCError, type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from './index.ts'
import { DeskError, isErrorCode, type ErrorParams } from './errors.ts'

/** The typed client: the same over every transport. */
export type DeskClient = ContractRouterClient<Contract>

const isData = (data: unknown): data is { code: unknown; params: ErrorParams } =>
  typeof data === 'object' && data !== null && 'code' in data

/** Any failure of a call as the coded error a person can be told. */
export function toDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error
  if (error instanceof ORPCError) {
    if (isData(error.data) && isErrorCode(error.data.code)) return new DeskError(error.data.code, error.data.params)
    if (error.code === 'NOT_FOUND') return new DeskError('UNKNOWN_PROCEDURE', { name: '', known: '' })
  }
  if (error instanceof Error && error.name === 'AbortError') return new DeskError('CANCELLED', {}, { cause: error })
  return new DeskError('CONNECTION_LOST', {}, { cause: error })
}

export function createDeskClient(link: ClientLink<ClientContext>): DeskClient {
  return createORPCClient(link)
}
