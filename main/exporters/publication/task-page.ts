import { originKey } from '#main/documents/terms.ts'
import type { PaperKey, Words } from '#main/documents/words.ts'
import { nameEvent, sayEvent, sayStatus } from '#shared/domain/say-event.ts'
import { inItsLanguage, linked, markup, type Markup } from './markup.ts'
import { pageOf, tableOf } from './page.ts'
import type { PublicBundle, PublicInstruction, PublicProof, PublicTask } from './public-task.ts'

export const taskFile = ({ number }: PublicTask): string => `task-${number}.html`
export const indexFile = 'index.html'

const dated = (on: string | null, words: Words): Markup =>
  on === null ? markup`${words('pubNoDate')}` : markup`<time datetime="${on}">${words.shortDate(on)}</time>`

const list = (items: readonly Markup[]): Markup =>
  markup`<ul>
    ${items.map((item) => markup`<li>${item}</li>`)}
  </ul>`

function facts({ number, category, origin, progress, proposals }: PublicTask, words: Words): Markup {
  const { status, percent } = progress
  const rows: (readonly [string, Markup])[] = [
    [words('pubNumber'), markup`${number}`],
    ...(category === '' ? [] : [[words('pubCategory'), inItsLanguage(category, words.locale)] as const]),
    [words('pubOrigin'), markup`${words(originKey[origin])}`],
    ...(status === null ? [] : [[words('pubStatus'), markup`${sayStatus(status, words)}`] as const]),
    ...(percent === null ? [] : [[words('pubProgress'), markup`${words('pubProgressText', { percent })}`] as const]),
    ...(proposals.length === 0
      ? []
      : [[words('pubProposals'), list(proposals.map(({ sourceTaskId, url }) => linked(sourceTaskId, url)))] as const]),
  ]
  return markup`<section aria-labelledby="facts">
    <h2 id="facts">${words('pubFacts')}</h2>
    <dl>
      ${rows.map(
        ([term, value]) =>
          markup`<dt>${term}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section> `
}

function votes({ events }: PublicTask, words: Words): Markup | null {
  const rows = events.flatMap(({ what }) => {
    if (what.kind !== 'voted') return []
    const { round, yes, no, pass, moreThan, basis } = what
    return [
      [
        inItsLanguage(round, words.locale),
        markup`${words.count(yes)}`,
        markup`${no === null ? words('pubUndeclared') : words.count(no)}`,
        markup`${pass === null ? words('pubUndeclared') : words.count(pass)}`,
        markup`${words('pubMoreThan', { moreThan: words.count(moreThan) })}`,
        markup`${words(basis === 'roll' ? 'basisRoll' : 'basisDeclared')}`,
      ],
    ]
  })
  if (rows.length === 0) return null
  return tableOf(
    { id: 'votes', title: words('pubVotes'), caption: words('pubVotesCaption') },
    [
      { title: words('pubRound'), kind: 'head' },
      { title: words('pubYes'), kind: 'number' },
      { title: words('pubNo'), kind: 'number' },
      { title: words('pubPass'), kind: 'number' },
      { title: words('pubNeeded') },
      { title: words('pubBasis') },
    ],
    rows,
  )
}

const way = ({ events }: PublicTask, words: Words): Markup =>
  tableOf(
    { id: 'way', title: words('pubWay'), caption: words('pubWayCaption') },
    [{ title: words('pubDate'), kind: 'date' }, { title: words('pubWhat'), kind: 'head' }, { title: words('pubText') }],
    events.map(({ on, what }) => [
      dated(on, words),
      markup`${nameEvent(what.kind, words)}`,
      markup`${sayEvent(what, words)}`,
    ]),
  )

function milestones({ milestones: steps }: PublicInstruction, words: Words): Markup {
  if (steps.length === 0) return markup`${words('pubNone')}`
  return list(
    steps.map(({ title, dueOn, reachedOn }) => {
      const when = reachedOn ?? dueOn
      const said = words(reachedOn === null ? 'pubDueOn' : 'pubReachedOn', { date: words.shortDate(when) })
      return markup`${title} (${said})`
    }),
  )
}

function instructions({ instructions: given }: PublicTask, words: Words): Markup | null {
  if (given.length === 0) return null
  return tableOf(
    { id: 'instructions', title: words('pubInstructions'), caption: words('pubInstructionsCaption') },
    [
      { title: words('pubInstruction'), kind: 'head' },
      { title: words('pubAgency') },
      { title: words('pubDue'), kind: 'date' },
      { title: words('pubNow') },
      { title: words('pubSteps') },
    ],
    given.map((one) => {
      const status = sayStatus(one.status, words)
      return [
        inItsLanguage(one.text, words.locale),
        inItsLanguage([one.agency, ...one.supporting].join(', '), words.locale),
        dated(one.dueOn, words),
        markup`${one.since === null ? status : words('pubSince', { status, date: words.shortDate(one.since) })}`,
        milestones(one, words),
      ]
    }),
  )
}

const proofKey: Readonly<Record<PublicProof['of'], PaperKey>> = {
  roll: 'pubProofRoll',
  minutes: 'pubProofMinutes',
  agenda: 'pubProofAgenda',
}

function proofs({ events }: PublicTask, words: Words): Markup | null {
  const known = new Map(
    events.flatMap(({ on, proofs: some }) => some.map((proof) => [proof.sha256, { ...proof, on }] as const)),
  )
  if (known.size === 0) return null
  return tableOf(
    { id: 'proofs', title: words('pubProofs'), caption: words('pubProofsCaption') },
    [
      { title: words('pubProof'), kind: 'head' },
      { title: words('pubDate'), kind: 'date' },
      { title: words('pubHash') },
    ],
    [...known.values()].map(({ of, on, sha256 }) => [
      markup`${words(proofKey[of])}`,
      dated(on, words),
      markup`<code>${sha256}</code>`,
    ]),
  )
}

/** The page of one task: what it is, how the vote went, all that happened, what is being done, what can be verified. */
export function taskPage(task: PublicTask, { round, asOf, organisation }: PublicBundle, words: Words): string {
  const content = markup`<h1>${inItsLanguage(task.title, words.locale)}</h1>
    <p class="quiet">${words('pubAsOf', { date: words.longDate(asOf) })}</p>
    ${facts(task, words)}${votes(task, words)}${instructions(task, words)}${way(task, words)}${proofs(task, words)}`
  return pageOf(
    {
      title: words('pubTitle', { title: task.title }),
      organisation: organisation[words.locale],
      asOf,
      file: taskFile(task),
      index: round === null ? null : indexFile,
      content,
    },
    words,
  )
}

/** The page of a round: what was put to the vote, what was submitted, and what became of it. */
export function roundPage({ round, asOf, organisation, tasks }: PublicBundle, words: Words): string | null {
  if (round === null) return null
  const rows = tasks.map((task) => {
    const newest = task.events.at(-1)
    const status = task.progress.status === null ? words('pubNone') : sayStatus(task.progress.status, words)
    return [
      markup`${task.number}`,
      markup`<a href="${taskFile(task)}">${inItsLanguage(task.title, words.locale)}</a>`,
      markup`${newest === undefined ? words('pubNone') : nameEvent(newest.what.kind, words)}`,
      markup`${status}`,
    ]
  })
  const content = markup`<h1>${inItsLanguage(round.name, words.locale)}</h1>
    <p class="quiet">${words('pubAsOf', { date: words.longDate(asOf) })}</p>
    <p>
      ${words('pubMoreThan', { moreThan: words.count(round.moreThan) })}.
      ${words('pubVoted', { voted: words.count(round.voted), carried: words.count(round.carried) })}
    </p>
    ${tableOf(
      { id: 'tasks', title: words('pubTasks'), caption: words('pubTasksCaption') },
      [
        { title: words('pubNumber'), kind: 'number' },
        { title: words('pubTask'), kind: 'head' },
        { title: words('pubNewest') },
        { title: words('pubStatus') },
      ],
      rows,
    )}`
  const title = words('pubRoundTitle', { round: round.name })
  return pageOf({ title, organisation: organisation[words.locale], asOf, file: indexFile, index: null, content }, words)
}
