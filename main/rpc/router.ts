import { randomUUID } from 'node:crypto'
import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure, ValidationError } from '@orpc/contract'
import { implement, ORPCError, type AnyProcedure, type AnyRouter } from '@orpc/server'
import { contract, type Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { CallContext, Handlers } from '#shared/contract/handlers.ts'

/** Where a failure nobody expected is written, with the reference the person is shown. */
export type ReportUnexpected = (reference: string, error: unknown) => void

function explain(error: unknown, report: ReportUnexpected): DeskError {
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const where = error.cause.issues.map((issue) => `${(issue.path ?? []).map(String).join('.')}: ${issue.message}`)
    return new DeskError('BAD_INPUT', { where: where.slice(0, 5).join('; ') })
  }
  if (error instanceof Error && error.name === 'AbortError') return new DeskError('CANCELLED')
  const reference = randomUUID().slice(0, 8)
  report(reference, error)
  return new DeskError('UNEXPECTED', { reference })
}

/** The one place where a failure becomes a value of the contract. */
function asContractError(error: unknown, report: ReportUnexpected): unknown {
  if (error instanceof ORPCError && error.code === 'DESK') return error
  const desk = error instanceof DeskError ? error : explain(error, report)
  const data = { code: desk.code, params: { ...desk.params } }
  return new ORPCError('DESK', { status: 422, message: desk.message, data, defined: true })
}

type Handler = (input: unknown, context: CallContext) => Promise<unknown>
type Tree = { readonly [key: string]: Tree | Handler }

function buildProcedure(route: AnyContractProcedure, handler: Handler, report: ReportUnexpected): AnyProcedure {
  // Validation runs inside our middleware, so that what it refuses becomes a coded error too.
  return implement(route, { initialInputValidationIndex: 1, initialOutputValidationIndex: 1 })
    .use(async ({ next }) => {
      try {
        return await next()
      } catch (error) {
        throw asContractError(error, report)
      }
    })
    .handler(({ input, signal }) => handler(input, { signal }))
}

function build(routes: AnyContractRouter, handlers: Tree, report: ReportUnexpected): AnyRouter {
  const router: Record<string, AnyRouter> = {}
  for (const [name, route] of Object.entries(routes as Record<string, AnyContractRouter>)) {
    const handler = handlers[name]
    if (!handler) throw new Error(`No handler for ${name}`)
    router[name] = isContractProcedure(route)
      ? buildProcedure(route, handler as Handler, report)
      : build(route, handler as Tree, report)
  }
  return router
}

/** The contract served by plain handlers; what hosts put on their transport. */
export function createRouter(handlers: Handlers<Contract>, report: ReportUnexpected): AnyRouter {
  return build(contract, handlers as unknown as Tree, report)
}
