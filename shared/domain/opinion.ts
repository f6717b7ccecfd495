/** What a citizen thinks of how a task goes; null where nothing of the kind is said. */
export const stances = ['for', 'against', 'neutral'] as const
export type Stance = (typeof stances)[number]

const words: Readonly<Record<Stance, readonly string[]>> = {
  for: ['for', 'in favour', 'in favor', 'agree', 'consent', 'yes', 'positive', '1', '찬성', '긍정', '동의'],
  against: ['against', 'disagree', 'objection', 'block', 'no', 'negative', '-1', '반대', '부정'],
  neutral: ['neutral', 'abstain', 'pass', '0', '중립', '기권', '보통', '기타'],
}
const stanceByWord = new Map(stances.flatMap((stance) => words[stance].map((word) => [word, stance] as const)))

/** The stance a word stands for; null for none, undefined for a word that is no stance. */
export function stanceOf(text: string): Stance | null | undefined {
  const word = text.trim().toLowerCase()
  return word === '' ? null : stanceByWord.get(word)
}

/** A rating from 1 to 5, whole; null for none, undefined for anything else. */
export function ratingOf(text: string): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  return /^[1-5](\.0+)?$/.test(plain) ? Number.parseInt(plain, 10) : undefined
}

/** A task, or the opinion that this one replies to, by their ids at the source. */
export type OpinionTarget =
  | { readonly on: 'task'; readonly id: string }
  | { readonly on: 'opinion'; readonly id: string }

/** The task each opinion is about: a reply is about what its thread began with; null where that is not told. */
export function taskOfOpinions(targets: ReadonlyMap<string, OpinionTarget>): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const key of targets.keys()) {
    const chain: string[] = []
    let at: string | null = key
    let task: string | null = null
    // A thread that replies to itself ends here, with no task.
    while (at !== null && !chain.includes(at)) {
      chain.push(at)
      const known: string | null | undefined = found.get(at)
      const target: OpinionTarget | undefined = targets.get(at)
      task = known ?? (target?.on === 'task' ? target.id : null)
      at = known === undefined && target?.on === 'opinion' ? target.id : null
    }
    for (const one of chain) found.set(one, task)
  }
  return found
}

/** A tag as it is kept: one line without `#`, at most 40 characters; '' where nothing is left. */
export const tagOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^[#\s]+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 40)
