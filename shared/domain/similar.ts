import { searchWords } from './search-terms.ts'

/**
 * Likely duplicates among many proposals, Korean or English, across platforms. Two texts are alike by Dice's coefficient
 * over the pairs of neighbouring characters of their words (Dice 1945; as Kondrak 2005 uses it for words), each pair
 * weighing the more the fewer texts hold it (log(1 + n / df), Spärck Jones 1972), so that what every petition says
 * counts for little. Pairs of characters serve Korean, whose words carry their particles with them.
 */

/** What a text is compared by. Of the body only the beginning is read, where a proposal says what it wants. */
export interface SimilarText {
  readonly title: string
  readonly body: string
}

/** Two texts by their place in the list; likeness from 0 to 1. */
export interface SimilarPair {
  readonly a: number
  readonly b: number
  /** the greater of title and body */
  readonly likeness: number
  readonly title: number
  readonly body: number
}

/** Characters of a body that are compared. */
export const comparedBody = 400

/** Less alike than this is not worth a look; chosen on real petitions, where most pairs below it were about other things. */
const leastLikeness = 0.5

/** A pair of characters in more texts than this leads to nobody: it would compare everyone with everyone. */
const commonPair = 200
/** The rarest pairs of a text that lead to others. */
const leadingPairs = 24
/** Others that a text is compared with, those with most leading pairs in common. */
const mostCompared = 60

const stopWords = new Set(
  `그리고 그러나 하지만 또한 및 등 수 것 이 그 저 를 을 위한 위해 대한 대해 관한 관련 통한 통해 있는 있습니다 없는 하는 합니다 해주세요 주세요
   바랍니다 부탁드립니다 부탁합니다 청원합니다 제안합니다 제안 청원 요청 요청합니다 건의 건의합니다 국민 정부 우리 저희
   a an and are as at be by for from has have i in is it of on or our should that the their there they this to was we with you your please`
    .split(/\s+/)
    .filter(Boolean),
)

const tellingWords = (text: string): string[] => searchWords(text).filter((word) => !stopWords.has(word))

/** The pairs of a text as numbers, ascending, each once; a word of one character stands for itself. */
function pairsOf(text: string): Uint32Array {
  const pairs = new Set<number>()
  for (const word of tellingWords(text)) {
    if (word.length === 1) pairs.add(word.charCodeAt(0))
    for (let at = 1; at < word.length; at += 1) pairs.add(((word.charCodeAt(at - 1) << 16) | word.charCodeAt(at)) >>> 0)
  }
  return Uint32Array.from(pairs).sort()
}

interface Profile {
  readonly title: Uint32Array
  readonly body: Uint32Array
}

type Weigh = (pair: number) => number

const weightOf = (pairs: Uint32Array, weigh: Weigh): number => pairs.reduce((sum, pair) => sum + weigh(pair), 0)

/** Weight of the pairs that two ascending lists have in common. */
function commonWeight(a: Uint32Array, b: Uint32Array, weigh: Weigh): number {
  let [at, bt, both] = [0, 0, 0]
  while (at < a.length && bt < b.length) {
    const [x, y] = [a[at]!, b[bt]!]
    if (x === y) both += weigh(x)
    if (x <= y) at += 1
    if (y <= x) bt += 1
  }
  return both
}

/** Dice's coefficient by weight of one part of every two texts; 0 where either has nothing there. */
function diceOf(profiles: readonly Profile[], part: keyof Profile, weigh: Weigh): (a: number, b: number) => number {
  const weights = Float64Array.from(profiles, (profile) => weightOf(profile[part], weigh))
  return (a, b) => {
    const [one, other] = [weights[a]!, weights[b]!]
    // No likeness reaches the least where the one outweighs the other this much: the smaller is all there could be in common.
    if ((2 * Math.min(one, other)) / (one + other || 1) < leastLikeness) return 0
    return (2 * commonWeight(profiles[a]![part], profiles[b]![part], weigh)) / (one + other)
  }
}

function countTexts(profiles: readonly Profile[]): Map<number, number> {
  const texts = new Map<number, number>()
  for (const { title, body } of profiles)
    for (const pair of new Set([...title, ...body])) texts.set(pair, (texts.get(pair) ?? 0) + 1)
  return texts
}

/** The rarest pairs of a text that others hold too, of the title first: they lead to those it may be alike. */
function leading({ title, body }: Profile, texts: ReadonlyMap<number, number>): number[] {
  const shared = (pairs: Uint32Array): number[] =>
    [...pairs].filter((pair) => {
      const count = texts.get(pair) ?? 0
      return count > 1 && count <= commonPair
    })
  const rarest = (pairs: number[]): number[] =>
    pairs.sort((a, b) => (texts.get(a) ?? 0) - (texts.get(b) ?? 0)).slice(0, leadingPairs / 2)
  return [...new Set([...rarest(shared(title)), ...rarest(shared(body))])]
}

/** For each text the earlier ones it shares leading pairs with, those with most in common. */
function* candidates(
  profiles: readonly Profile[],
  texts: ReadonlyMap<number, number>,
): Generator<readonly [number, number]> {
  const holders = new Map<number, number[]>()
  for (const [index, profile] of profiles.entries()) {
    const common = new Map<number, number>()
    for (const pair of leading(profile, texts)) {
      const others = holders.get(pair) ?? []
      for (const other of others) common.set(other, (common.get(other) ?? 0) + 1)
      others.push(index)
      holders.set(pair, others)
    }
    const nearest = [...common].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCompared)
    for (const [other] of nearest) yield [other, index]
  }
}

/**
 * Pairs that may be duplicates, the most alike first. `onDone` hears how many texts have been compared. Time grows with
 * the number of texts, not with its square: a text is compared only with those it shares rare pairs with.
 */
export function findSimilar(list: readonly SimilarText[], onDone?: (texts: number) => void): SimilarPair[] {
  const profiles = list.map(({ title, body }) => ({
    title: pairsOf(title),
    body: pairsOf(body.slice(0, comparedBody)),
  }))
  const texts = countTexts(profiles)
  const weights = new Map([...texts].map(([pair, count]) => [pair, Math.log(1 + list.length / count)]))
  const weigh: Weigh = (pair) => weights.get(pair) ?? 0
  const [titles, bodies] = [diceOf(profiles, 'title', weigh), diceOf(profiles, 'body', weigh)]
  const found: SimilarPair[] = []
  let told = 0
  for (const [a, b] of candidates(profiles, texts)) {
    if (b !== told) onDone?.((told = b))
    const [title, body] = [titles(a, b), bodies(a, b)]
    const likeness = Math.max(title, body)
    if (likeness >= leastLikeness) found.push({ a, b, likeness, title, body })
  }
  return found.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
}

/** The common beginning of two words, which leaves Korean particles behind: '버스를' and '버스가' share '버스'. */
function commonStem(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  const stem = a.slice(0, length)
  if (a === b) return stem
  const least = /^[a-z0-9]/.test(a) ? Math.max(4, Math.max(a.length, b.length) - 3) : 2
  return length >= least ? stem : ''
}

const ending = /(니다|세요|시오|네요|어요|아요)$/

function stems(a: string, b: string): string[] {
  const others = [...new Set(tellingWords(b))]
  const longest = (word: string): string =>
    others.map((other) => commonStem(word, other)).reduce((best, stem) => (stem.length > best.length ? stem : best), '')
  return [...new Set(tellingWords(a).map(longest))]
    .filter((stem) => stem.length > 1 && !stopWords.has(stem) && !ending.test(stem))
    .sort((x, y) => y.length - x.length)
}

/** Why two texts are alike: up to `most` words both hold, those of both titles first, the longer before the shorter; Korean without particles. */
export function sharedWords(a: SimilarText, b: SimilarText, most = 5): string[] {
  const whole = ({ title, body }: SimilarText): string => `${title} ${body.slice(0, comparedBody)}`
  const found = new Set([...stems(a.title, b.title), ...stems(whole(a), whole(b))])
  const list = [...found]
  return list.filter((stem) => !list.some((longer) => longer !== stem && longer.startsWith(stem))).slice(0, most)
}
