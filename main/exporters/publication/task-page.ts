import { originKey } from '#main/documents/terms.ts'
import type { PaperKey, Words } from '#main/documents/words.ts'
import { nameEvent, sayEvent, sayStatus } from '#shared/domain/say-event.ts'
import { html, linked, type Markup } from './markup.ts'
import { pageOf, tableOf } from './page.ts'
import type { PublicBundle, PublicInstruction, PublicProof, PublicTask } from './public-task.ts'

export const taskFile = ({ number }: PublicTask): string => `task-${number}.html`
export const indexFile = 'index.html'

const dated = (on: string | null, words: Words): Markup =>
  on === null ? html`${words('pubNoDate')}` : html`<time datetime="${on}">${words.shortDate(on)}</time>`

const list = (items: readonly Markup[]): Markup =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`

function facts({ number, category, origin, progress, proposals }: PublicTask, words: Words): Markup {
  const { status, percent } = progress
  const rows: (readonly [string, Markup])[] = [
    [words('pubNumber'), html`${number}`],
    ...(category === '' ? [] : [[words('pubCategory'), html`${category}`] as const]),
    [words('pubOrigin'), html`${words(originKey[origin])}`],
    ...(status === null ? [] : [[words('pubStatus'), html`${sayStatus(status, words)}`] as const]),
    ...(percent === null ? [] : [[words('pubProgress'), html`${words('pubProgressText', { percent })}`] as const]),
    ...(proposals.length === 0
      ? []
      : [[words('pubProposals'), list(proposals.map(({ sourceTaskId, url }) => linked(sourceTaskId, url)))] as const]),
  ]
  return html`<section aria-labelledby="facts">
    <h2 id="facts">${words('pubFacts')}</h2>
    <dl>
      ${rows.map(
        ([term, value]) =>
          html`<dt>${term}</dt>
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
        html`${round}`,
        html`${words.count(yes)}`,
        html`${words.count(no)}`,
        html`${pass === null ? words('pubUndeclared') : words.count(pass)}`,
        html`${words('pubMoreThan', { moreThan: words.count(moreThan) })}`,
        html`${words(basis === 'roll' ? 'basisRoll' : 'basisDeclared')}`,
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
      html`${nameEvent(what.kind, words)}`,
      html`${sayEvent(what, words)}`,
    ]),
  )

function milestones({ milestones: steps }: PublicInstruction, words: Words): Markup {
  if (steps.length === 0) return html`${words('pubNone')}`
  return list(
    steps.map(({ title, dueOn, reachedOn }) => {
      const when = reachedOn ?? dueOn
      const said = words(reachedOn === null ? 'pubDueOn' : 'pubReachedOn', { date: words.shortDate(when) })
      return html`${title} (${said})`
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
        html`${one.text}`,
        html`${[one.agency, ...one.supporting].join(', ')}`,
        dated(one.dueOn, words),
        html`${one.since === null ? status : words('pubSince', { status, date: words.shortDate(one.since) })}`,
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
      html`${words(proofKey[of])}`,
      dated(on, words),
      html`<code>${sha256}</code>`,
    ]),
  )
}

/** The page of one task: what it is, how the vote went, all that happened, what is being done, what can be verified. */
export function taskPage(task: PublicTask, { round, asOf, organisation }: PublicBundle, words: Words): string {
  const content = html`<h1>${task.title}</h1>
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
      html`${task.number}`,
      html`<a href="${taskFile(task)}">${task.title}</a>`,
      html`${newest === undefined ? words('pubNone') : nameEvent(newest.what.kind, words)}`,
      html`${status}`,
    ]
  })
  const content = html`<h1>${round.name}</h1>
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
