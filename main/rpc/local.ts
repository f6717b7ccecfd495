import { createRouterClient, type AnyRouter } from '@orpc/server'
import { StandardRPCJsonSerializer } from '@orpc/client/standard'
import type { DeskClient } from '#shared/contract/client.ts'

/**
 * The contract called inside this process, for the command line and for tests: what goes in and comes out is still
 * written down and read back as on a wire, so that nothing works here that would not work there.
 */
export function createLocalClient(router: AnyRouter): DeskClient {
  const serializer = new StandardRPCJsonSerializer()
  const travel = (value: unknown): unknown => {
    const [json, meta] = serializer.serialize(value)
    return serializer.deserialize(JSON.parse(JSON.stringify(json ?? null)), meta)
  }
  const wrap = (node: unknown): unknown =>
    new Proxy(node as object, {
      get: (target, key) => wrap(Reflect.get(target, key)),
      apply: async (target, self, args: unknown[]) => {
        const [input, ...rest] = args
        const output: unknown = await Reflect.apply(target as (...list: unknown[]) => unknown, self, [
          input === undefined ? undefined : travel(input),
          ...rest,
        ])
        const streams = typeof output === 'object' && output !== null && Symbol.asyncIterator in output
        return streams || output === undefined ? output : travel(output)
      },
    })
  return wrap(createRouterClient(router)) as DeskClient
}
