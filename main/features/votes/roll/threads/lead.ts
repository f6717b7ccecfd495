import type { Worker } from 'node:worker_threads'
import { DeskError } from '#shared/contract/errors.ts'
import type { RejectedRow } from '#main/features/forum/readers/rejects.ts'
import { createKernel } from '../kernel/kernel.ts'
import type { SentFile } from '../messages.ts'
import { rollOf, spanOf, type RollRead } from '../roll.ts'
import { layOut, sortedWords, sortPart, standing, type Part } from '../sort.ts'
import { tallySorted, type CountRule, type RollTally, type Sorted } from '../tally.ts'
import { OtherVoters } from '../voters.ts'
import { shared, type HelperAnswer, type HelperAsk, type HelperWork, type ReadChunk } from './protocol.ts'
import type { ReadShare, Settle, ShareRead } from './protocol.ts'
import { readShare, settle } from './share.ts'

export type StartHelper = (work: HelperWork) => Worker

/** A helping thread as a call and its answer. */
class Helper {
  readonly #worker: Worker

  constructor(worker: Worker) {
    this.#worker = worker
  }

  ask(ask: HelperAsk): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
    this.#worker.postMessage(ask)
  }

  answer<Kind extends HelperAnswer['kind']>(kind: Kind): Promise<Extract<HelperAnswer, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      this.#worker.once('error', reject)
      this.#worker.once('message', (answer: HelperAnswer) => {
        this.#worker.off('error', reject)
        if (answer.kind === 'failed') reject(new DeskError(answer.code, answer.params))
        else if (answer.kind === kind) resolve(answer as Extract<HelperAnswer, { kind: Kind }>)
        else reject(new Error(`A helping thread answered ${answer.kind} to ${kind}`))
      })
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** The chunks of all threads with the numbers of the whole roll, and what each thread's ballots have to be changed by. */
interface Merged {
  readonly chunks: readonly ReadChunk[]
  readonly voters: number
  readonly settles: readonly Settle[]
  readonly segments: readonly Uint8Array[]
  /** the segments that each thread has read */
  readonly parts: readonly Part[]
  readonly rejects: ReadonlyMap<number, readonly RejectedRow[]>
}

/** Voters are numbered, and lines counted, in the order of the file, whichever thread read what. */
function merge(shares: readonly ShareRead[], stands: Uint32Array): Merged {
  const owned = shares
    .flatMap((share, owner) => share.chunks.map((chunk) => ({ chunk, owner })))
    .toSorted((a, b) => a.chunk.no - b.chunk.no)
  const kernel = createKernel()
  const others = shares.map(({ keys }) => new OtherVoters(kernel, keys))
  const numbers = shares.map(({ voters }) => new Uint32Array(voters))
  const lines = new Map<number, number>()
  const rejects = new Map<number, readonly RejectedRow[]>()
  let line = 1
  for (const { chunk, owner } of owned) {
    // A thread numbers its voters in the order in which it reads.
    for (let own = chunk.voters[0]; own < chunk.voters[1]; own += 1) numbers[owner]![own] = others[owner]!.next()
    const first = line
    lines.set(chunk.no, first)
    rejects.set(
      chunk.no,
      chunk.rejects.map((row) => ({ ...row, line: row.line + first })),
    )
    line += chunk.lines
  }
  const settles = shares.map(({ chunks }, owner) => ({
    voters: numbers[owner]!,
    chunks: chunks.map(({ no, segments }) => ({ segments, line: lines.get(no)! })),
    stands,
  }))
  const placed = owned.flatMap(({ chunk, owner }) => chunk.segments.map((segment) => ({ segment, owner })))
  const segments = placed.map(({ segment }) => segment)
  const parts = shares.map((_, part) => {
    const numbers = [...placed.keys()].filter((no) => placed[no]!.owner === part)
    return { numbers, segments: numbers.map((no) => segments[no]!) }
  })
  return { chunks: owned.map(({ chunk }) => chunk), voters: kernel.voterCount(), settles, segments, parts, rejects }
}

function assemble(shares: readonly ShareRead[], { chunks, voters, rejects }: Merged, sha256: string): RollRead {
  const [first, ...others] = shares.map(({ rejectedByTask }) => rejectedByTask)
  return rollOf(
    chunks.map((chunk) => ({ ...chunk, rejects: rejects.get(chunk.no)! })),
    {
      sha256,
      voters,
      rejectedByTask: (first ?? []).map((count, task) => others.reduce((sum, other) => sum + other[task]!, count)),
      span: spanOf(
        shares.reduce((least, { earliest }) => Math.min(least, earliest), Infinity),
        shares.reduce((most, { latest }) => Math.max(most, latest), -Infinity),
      ),
    },
  )
}

export interface LeadOptions {
  /** threads that read, this one included */
  readonly threads: number
  readonly chunkBytes: number
  readonly onBytes: (done: number) => void
}

/** The first work of every thread: this one's share last, since nothing else runs here meanwhile. */
async function readAll(
  work: ReadShare,
  readers: readonly Helper[],
  onBytes: LeadOptions['onBytes'],
): Promise<ShareRead[] | null> {
  const theirs = readers.map((helper) => helper.answer('read'))
  const own = readShare(work, (chunks) => onBytes(Math.min(chunks * work.chunkBytes, work.file.size)))
  const shares = [own, ...(await Promise.all(theirs)).map(({ read }) => read)]
  return shares.every((share) => share !== null) ? shares : null
}

/** Puts all ballots right; answers with how many each thread has of each task. */
async function settleAll(settles: readonly Settle[], readers: readonly Helper[]): Promise<Uint32Array[]> {
  const answers = readers.map((helper, index) => {
    helper.ask({ kind: 'settle', ...settles[index + 1]! })
    return helper.answer('settled')
  })
  const own = settle(settles[0]!)
  return [own, ...(await Promise.all(answers)).map(({ ballots }) => ballots)]
}

/** Every thread sorts the ballots it has read, into words that all see. */
async function sortAll(
  parts: readonly Part[],
  ballots: readonly Uint32Array[],
  { stands, window }: { readonly stands: Uint32Array; readonly window: CountRule['window'] },
  readers: readonly Helper[],
): Promise<Pick<Sorted, 'words' | 'runs'>> {
  const { starts, total } = layOut(ballots)
  const words = new Uint32Array(new SharedArrayBuffer(total * sortedWords * 4))
  const answers = readers.map((helper, index) => {
    helper.ask({ kind: 'sort', part: parts[index + 1]!, stands, window, starts: starts[index + 1]!, words })
    return helper.answer('sorted')
  })
  const own = sortPart(parts[0]!, { stands, window, starts: starts[0]!, words })
  return { words, runs: [own, ...(await Promise.all(answers)).map(({ run }) => run)] }
}

async function countAll(
  sorted: Sorted,
  tasks: number,
  policy: CountRule['policy'],
  readers: readonly Helper[],
): Promise<RollTally[]> {
  const by = readers.length + 1
  const answers = readers.map((helper, index) => {
    helper.ask({ kind: 'count', sorted, policy, share: { by, rest: index + 1 } })
    return helper.answer('counted')
  })
  const own = tallySorted(sorted, policy, { by, rest: 0 })
  const counted = [own, ...(await Promise.all(answers)).map(({ tallies }) => tallies)]
  return Array.from({ length: tasks }, (_, task) => counted[task % by]![Math.floor(task / by)]!)
}

/**
 * Reads and counts a roll in several threads: chunks of the file are taken as threads come to them, one more thread
 * hashes. The result is that of one thread; null where records run over lines and one thread has to read it.
 */
export async function readInThreads(
  file: SentFile,
  taskIds: readonly string[],
  rule: CountRule,
  startHelper: StartHelper,
  { threads, chunkBytes, onBytes }: LeadOptions,
): Promise<{ read: RollRead; tallies: readonly RollTally[] } | null> {
  const state = new Int32Array(new SharedArrayBuffer(shared.length * 4))
  const work = { kind: 'read', file, taskIds, chunkBytes, state } as const
  const hasher = new Helper(startHelper({ kind: 'hash', path: file.path }))
  const readers = Array.from({ length: threads - 1 }, () => new Helper(startHelper(work)))
  try {
    const hashed = hasher.answer('hash')
    // Awaited last: a failure before that must not go unheard meanwhile.
    hashed.catch(() => undefined)
    const shares = await readAll(work, readers, onBytes)
    if (shares === null) return null
    const stands = standing(taskIds.length, rule.standsFor)
    const merged = merge(shares, stands)
    const ballots = await settleAll(merged.settles, readers)
    const sorted = await sortAll(merged.parts, ballots, { stands, window: rule.window }, readers)
    const { segments, voters } = merged
    const tallies = await countAll({ ...sorted, segments, voters }, taskIds.length, rule.policy, readers)
    return { read: assemble(shares, merged, (await hashed).sha256), tallies }
  } finally {
    await Promise.all([hasher, ...readers].map((helper) => helper.end()))
  }
}
