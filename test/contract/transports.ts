import { join } from 'node:path'
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import type { App } from '#main/app.ts'
import { startLoopback } from '#main/hosts/loopback/server.ts'
import { createHttpClient, createPortClient } from '#renderer/rpc/clients.ts'
import type { DeskClient } from '#shared/contract/client.ts'

/** One way to the program: the client a window uses, and the death of its host. */
export interface Joined {
  readonly client: DeskClient
  readonly die: (() => Promise<void>) | null
}

/** The command line: no wire, so nothing that could die apart. */
const joinLocal = async (app: App): Promise<Joined> => ({ client: app.client, die: null })

async function joinHttp(app: App): Promise<Joined> {
  const rendererFolder = join(import.meta.dirname, 'none')
  const server = await startLoopback({ app, rendererFolder, report: () => undefined })
  const ours = { origin: server.origin, 'sec-fetch-site': 'same-origin' }
  const code = new URLSearchParams(new URL(server.address).hash.slice(1)).get('code')
  const entered = await fetch(`${server.origin}/enter`, { method: 'POST', body: code, headers: ours })
  const headers = { ...ours, authorization: `Bearer ${await entered.text()}` }
  return { client: createHttpClient(server.origin, headers), die: () => server.close() }
}

async function joinPort(app: App): Promise<Joined> {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(app.router).upgrade(port1)
  port1.start()
  return { client: createPortClient(asWindowPort(port2)), die: async () => port1.close() }
}

/** Node's port is the browser's at run time; only its type says less. */
export const asWindowPort = (port: NodePort): MessagePort => port as unknown as MessagePort

export const transports = [
  ['in-process', joinLocal],
  ['HTTP', joinHttp],
  ['MessagePort', joinPort],
] as const
