import { rounds, waiting } from '../main/sample/data/year.ts'
import { below, mulberry32, type Random } from '../main/sample/random.ts'

export interface CorpusTask {
  readonly id: string
  readonly number: number
  readonly source_task_id: string
  readonly title: string
  readonly body: string
}

const syllables = Array.from(
  '가거고구기나너노누니다더도두디라러로루리마머모무미바버보부비사서소수시아어오우이자저조주지차처초추치카코키타토티파포피하허호후히강건관교국군권기김남단달당대동두등력련령론료류률린만면명문물민박반발방배백번변병복본분비상새색생석선설성세소속송수순승신실심안양억언업역연열염영온용운원월유육은음의인일임입자작장재전절점정제조종주중지직진질집차창책천청체초촌총최추축출층치친칠토통투특파판편평포품풍피필하학한합항해향현형호화환활황회획효훈휴',
)

/** A Korean word of two to four syllables. */
const word = (random: Random): string =>
  Array.from({ length: 2 + below(random, 3) }, () => syllables[below(random, syllables.length)] ?? '가').join('')

const particles = ['', '', '을', '를', '이', '가', '에', '의', '은', '는', '에서', '으로', '와', '도']

/** Low numbers much oftener than high ones, as words are (Zipf, exponent 1). */
const zipf = (random: Random, size: number): number => Math.floor(size ** random()) - 1

/**
 * Proposals about as long as citizens write them (around 400 characters): words drawn from the sample year's own texts,
 * from a large made-up vocabulary, both with Korean particles, and some English.
 */
export function corpus(size: number, seed = 7): CorpusTask[] {
  const random = mulberry32(seed)
  const proposals = [...rounds.flatMap((round) => round.proposals), ...waiting.proposals]
  const own = proposals.flatMap((proposal) => `${proposal.title.ko} ${proposal.body.ko}`.split(/\s+/))
  const english = proposals.flatMap((proposal) => proposal.body.en.split(/\s+/))
  const made = Array.from({ length: 30_000 }, () => word(random))
  const next = (): string => {
    const kind = random()
    if (kind < 0.35) return own[below(random, own.length)] ?? ''
    if (kind < 0.42) return english[below(random, english.length)] ?? ''
    return `${made[zipf(random, made.length)] ?? ''}${particles[below(random, particles.length)] ?? ''}`
  }
  const text = (words: number): string => Array.from({ length: words }, next).join(' ')
  return Array.from({ length: size }, (_, index) => ({
    id: String(index),
    number: index + 1,
    source_task_id: `26-${String(index).padStart(6, '0')}`,
    title: text(5),
    body: text(80 + below(random, 30)),
  }))
}

/** How often each word occurs in some of the tasks. */
function frequencies(tasks: readonly CorpusTask[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { body } of tasks.slice(0, 20_000))
    for (const found of body.split(' ')) counts.set(found, (counts.get(found) ?? 0) + 1)
  return counts
}

/**
 * What people would type: Korean of one, two and three syllables and English words (a fifth); by turns the rarest, a
 * middling and the commonest word of some proposal.
 */
export function queries(tasks: readonly CorpusTask[], count: number, seed = 11): string[] {
  const random = mulberry32(seed)
  const known = frequencies(tasks)
  const syllableCounts = [2, 3, 2, 3, 1, 2, 3, 2]
  return Array.from({ length: count }, (_, index) => {
    const pattern = index % 5 === 4 ? /^[a-z]{3,}$/ : /^[가-힣]{2,}$/
    const words = (tasks[below(random, tasks.length)]?.body.split(' ') ?? [])
      .filter((found) => pattern.test(found))
      .toSorted((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0))
    const chosen = words[Math.floor(((words.length - 1) * (index % 3)) / 2)] ?? '창구'
    return index % 5 === 4 ? chosen : chosen.slice(0, syllableCounts[index % syllableCounts.length])
  })
}
