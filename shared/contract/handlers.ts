import type { AnySchema, ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput, Meta } from '@orpc/contract'

/** What every handler gets beside its input. */
export interface CallContext {
  /** Aborted when the caller went away or asked to stop. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Plain functions that serve a contract: one for each procedure, under the same names. Features implement this
 * and know nothing of the transport.
 */
export type Handlers<C> = {
  readonly [K in keyof C]: C[K] extends ContractProcedure<
    infer I extends AnySchema,
    infer O extends AnySchema,
    ErrorMap,
    Meta
  >
    ? (input: InferSchemaOutput<I>, context: CallContext) => Promise<InferSchemaInput<O>>
    : Handlers<C[K]>
}
