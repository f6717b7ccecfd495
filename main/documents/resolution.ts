import { type Template, templateFields } from '#shared/domain/template.ts'
import { billNumber } from './bill.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, Row, Table } from './model.ts'
import { fact, muted, paragraph, plain, strong, titled } from './pieces.ts'
import { resolutionSection } from './resolution-sections.ts'
import type { ResolutionInput, ResolutionItem } from './resolution-input.ts'
import { modeKey } from './terms.ts'
import { wordsOf, type Locale, type Words } from './words.ts'

/** 심의·의결서: what was resolved on each item and how, with a line for every member present to sign. */
export function buildResolution(input: ResolutionInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  const { session, items } = input
  const [first] = items
  const title =
    first && items.length === 1
      ? words('resolutionTitleOne', {
          number: billNumber(session.number, first.number, words),
          title: titled(first, words),
        })
      : words('resolutionTitle', { session: session.title })
  return cleanTree({
    meta: {
      kind: 'resolution',
      title,
      locale,
      organisation: session.organisation,
      classification: session.classification,
      date: session.date,
      runningHead: words('resolutionTitle', { session: session.title }),
    },
    blocks:
      items.length === 0
        ? [formTitle('resolution', words), paragraph('resolution/none', muted(words('resolutionNone')))]
        : items.flatMap((item, index) => resolution(item, index, input, words)),
  })
}

const formTitle = (id: string, words: Words): Block => ({
  type: 'heading',
  id,
  level: 1,
  number: '',
  text: words('resolution'),
  look: 'form',
})

function resolution(item: ResolutionItem, index: number, input: ResolutionInput, words: Words): Block[] {
  const id = `resolution:${item.id}`
  const parts = words.shown(templateFields.resolution).flatMap((name) => {
    const body = resolutionSection(name, `${id}/${name}`, item, words)
    return body.length === 0 ? [] : [{ name, body }]
  })
  return [
    ...(index === 0 ? [] : [{ type: 'pageBreak', id: `${id}/break` } as const]),
    formTitle(id, words),
    head(id, item, input, words),
    ...parts.flatMap(({ name, body }, at): Block[] => [
      { type: 'heading', id: `${id}/${name}`, level: 2, number: `${at + 1}.`, text: words(sectionKey[name]) },
      ...body,
    ]),
    ...confirmation(id, item, input, words),
  ]
}

const sectionKey = {
  order: 'resolutionOrder',
  votes: 'resolutionVotes',
  conditions: 'resolutionConditions',
  dissent: 'resolutionDissent',
  note: 'note',
} as const

function head(id: string, item: ResolutionItem, { session }: ResolutionInput, words: Words): Block {
  const place = session.place.trim() === '' ? words(modeKey[session.mode]) : session.place
  return {
    type: 'facts',
    id: `${id}/facts`,
    columns: 1,
    boxed: true,
    rows: [
      fact(words('billNumberLabel'), billNumber(session.number, item.number, words), words),
      fact(words('resolutionItem'), strong(titled(item, words)), words),
      fact(words('colPurpose'), words(item.purpose === 'report' ? 'labelReport' : 'labelResolution'), words),
      fact(words('resolutionSession'), session.title, words),
      fact(words('when'), `${words.longDate(session.date)} ${session.startsAt}, ${place}`, words),
    ],
  }
}

/** The sentence, the day and the body that resolved, then a row a member. */
function confirmation(id: string, item: ResolutionItem, input: ResolutionInput, words: Words): Block[] {
  const { session, members } = input
  if (item.decision === null) return []
  return [
    { ...paragraph(`${id}/confirm`, plain(words('resolutionConfirm'))), align: 'center' },
    { ...paragraph(`${id}/day`, plain(words.shortDate(session.date))), align: 'center' },
    { ...paragraph(`${id}/body`, strong(session.organisation)), align: 'center' },
    ...(members.length === 0 ? [] : [signatures(`${id}/sign`, item, input, words)]),
  ]
}

const choiceKey = { for: 'yes', against: 'no', abstained: 'pass' } as const

/** Room to sign in is two lines high. */
const room = plain('\n\n')

function signatures(id: string, item: ResolutionItem, { members }: ResolutionInput, words: Words): Table {
  const ballots = item.decision?.ballots ?? null
  const votes = new Map((ballots ?? []).map(({ memberId, vote }) => [memberId, vote]))
  const recused = new Set(item.recused.map(({ memberId }) => memberId))
  const row = ({ id: memberId, name, affiliation, chair }: ResolutionInput['members'][number]): Row => {
    const vote = votes.get(memberId)
    return {
      cells: [
        plain(words(chair ? 'signChair' : 'resolutionMember')),
        plain(name),
        plain(affiliation),
        ...(ballots === null ? [] : [plain(vote === undefined ? '' : words(choiceKey[vote]))]),
        recused.has(memberId) ? muted(words('resolutionRecused')) : room,
      ],
    }
  }
  return {
    type: 'table',
    id,
    caption: null,
    boxed: true,
    columns: [
      { title: words('resolutionRole'), width: 1.2, align: 'center' },
      { title: words('resolutionName'), width: 2, align: 'center', head: true },
      { title: words('resolutionAffiliation'), width: 3.4, align: 'center' },
      ...(ballots === null ? [] : [{ title: words('ballot'), width: 1.2, align: 'center' as const }]),
      { title: words('scoreSheetSign'), width: 2.6, align: 'center' },
    ],
    rows: members.map(row),
  }
}
