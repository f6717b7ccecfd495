import type { Knex } from 'knex'
import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import { askWorker, type StartWorker } from '#main/workers.ts'
import { comparedBody, type SimilarPair, type SimilarText } from '#shared/domain/similar.ts'

export type SimilarAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly pairs: readonly SimilarPair[] }

/** Another task that may say the same. */
export interface Alike {
  readonly id: string
  readonly likeness: number
  readonly title: number
  readonly body: number
}

type AlikeBook = ReadonlyMap<string, readonly Alike[]>

export interface SimilarDeps {
  readonly store: Store
  readonly events: Events
  readonly startWorker: StartWorker
}

interface TextRecord extends SimilarText {
  readonly id: string
  readonly number: number
}

const readAtOnce = 2000
/** Likely duplicates offered for one task. */
const mostAlike = 10

/** Every task that stands, a part at a time, so that nobody waits for the whole list to be read. */
async function readTexts(db: Knex): Promise<TextRecord[]> {
  const all: TextRecord[] = []
  for (let last = 0; ;) {
    const part = (await db('task')
      .where('number', '>', last)
      .whereNull('retired_at')
      .orderBy('number')
      .limit(readAtOnce)
      .select('id', 'number', 'title', db.raw('substr(body, 1, ?) AS body', [comparedBody]))) as TextRecord[]
    all.push(...part)
    if (part.length < readAtOnce) return all
    last = part.at(-1)?.number ?? last
  }
}

const compare = (
  startWorker: StartWorker,
  texts: readonly SimilarText[],
  signal: AbortSignal,
  onDone: (texts: number) => void,
): Promise<readonly SimilarPair[]> =>
  askWorker(
    startWorker,
    'similar',
    { workerData: texts },
    {
      signal,
      take(message: SimilarAnswer) {
        if (message.kind === 'done') return { result: message.pairs }
        onDone(message.done)
        return null
      },
    },
  )

/** The most alike of each task; pairs come with the most alike first. */
function toBook(texts: readonly TextRecord[], pairs: readonly SimilarPair[]): AlikeBook {
  const book = new Map<string, Alike[]>()
  const put = (of: number, other: number, { likeness, title, body }: SimilarPair): void => {
    const id = texts[of]?.id ?? ''
    const list = book.get(id) ?? []
    if (list.length < mostAlike) list.push({ id: texts[other]?.id ?? '', likeness, title, body })
    book.set(id, list)
  }
  for (const pair of pairs) {
    put(pair.a, pair.b, pair)
    put(pair.b, pair.a, pair)
  }
  return book
}

/** Changes whenever texts may have: the last entry of the journal that brought or changed tasks. */
async function textsStamp(db: Knex): Promise<number> {
  const row = (await db('journal').where('action', 'like', 'forum.%').max({ seq: 'seq' }).first()) as {
    seq: number | null
  }
  return row.seq ?? 0
}

/** Compares all tasks once, and again after texts changed; who asks meanwhile waits for the same answer. */
export function createSimilarFinder({ store, events, startWorker }: SimilarDeps) {
  let known: { readonly stamp: number; readonly book: Promise<AlikeBook> } | null = null
  const find = (jobId: string): Promise<AlikeBook> =>
    events.job(jobId, 'compare', 'rows', undefined, async ({ signal, progress }) => {
      const texts = await readTexts(store.db)
      const plain = texts.map(({ title, body }) => ({ title, body }))
      return toBook(texts, await compare(startWorker, plain, signal, (done) => progress(done, texts.length)))
    })
  return async (taskId: string, jobId: string): Promise<readonly Alike[]> => {
    const stamp = await textsStamp(store.db)
    if (known?.stamp !== stamp) {
      const book = find(jobId)
      known = { stamp, book }
      // A comparison that was cancelled or failed is not remembered.
      book.catch(() => (known = known?.book === book ? null : known))
    }
    return (await known.book).get(taskId) ?? []
  }
}
