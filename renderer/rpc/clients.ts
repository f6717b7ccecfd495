import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createDeskClient, type DeskClient } from '#shared/contract/client.ts'
import { DeskError } from '#shared/contract/errors.ts'

type Link = ClientLink<ClientContext>

/** Milliseconds a call may take before main is asked whether it still answers. */
const usualPatience = 20_000

const lost = (cause: unknown): DeskError => new DeskError('CONNECTION_LOST', {}, { cause })

/** Rejects when main no longer answers a trivial question; work that merely takes long goes on. */
function watch(link: Link, patience: number, over: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    let timer = setTimeout(ask, patience)
    over.addEventListener('abort', () => clearTimeout(timer))
    function ask(): void {
      const signal = AbortSignal.any([over, AbortSignal.timeout(patience)])
      signal.addEventListener('abort', () => reject(lost(signal.reason)))
      probe(signal).catch(reject)
    }
    async function probe(signal: AbortSignal): Promise<void> {
      await link.call(['workspace', 'status'], undefined, { context: {}, signal })
      if (!signal.aborted) timer = setTimeout(ask, patience)
    }
  })
}

/** Without this, a call to a host that died waits for ever. */
function neverHangs(link: Link, patience: number, gone: AbortSignal): Link {
  return {
    async call(path, input, options) {
      if (gone.aborted) throw lost(gone.reason)
      const over = new AbortController()
      const left = new Promise<never>((_resolve, reject) =>
        gone.addEventListener('abort', () => reject(lost(gone.reason)), { signal: over.signal }),
      )
      try {
        return await Promise.race([link.call(path, input, options), left, watch(link, patience, over.signal)])
      } finally {
        over.abort()
      }
    },
  }
}

/** Electron: the contract over the one port main serves. */
export function createPortClient(port: MessagePort, patience = usualPatience): DeskClient {
  const gone = new AbortController()
  // Before the link's own listener, which would report the calls under way as cancelled.
  port.addEventListener('close', () => gone.abort())
  const client = createDeskClient(neverHangs(new PortLink({ port }), patience, gone.signal))
  port.start()
  return client
}

/** The loopback host: the contract over HTTP with the window's token. */
export function createHttpClient(
  origin: string,
  headers: Readonly<Record<string, string>>,
  patience = usualPatience,
): DeskClient {
  const link = new HttpLink({ url: `${origin}/rpc`, headers: { ...headers } })
  return createDeskClient(neverHangs(link, patience, new AbortController().signal))
}
