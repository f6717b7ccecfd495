import { toDeskError } from '#shared/contract/client.ts'
import type { ErrorCode, ErrorParams } from '#shared/contract/errors.ts'

/** The coded error a call ends with; fails where the call succeeds. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: ErrorCode; params: ErrorParams }> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: toDeskError(error) }),
  )
  if ('value' in outcome) throw new Error(`expected a failure, got ${JSON.stringify(outcome.value).slice(0, 200)}`)
  return { code: outcome.error.code, params: outcome.error.params }
}

export const codeOf = async (call: Promise<unknown>): Promise<ErrorCode> => (await failureOf(call)).code
