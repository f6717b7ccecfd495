import type { templateFields } from '#shared/domain/template.ts'
import type { Block } from './model.ts'
import { line, outline, type OutlineLine, typedLines } from './outline.ts'
import { officialCounts } from './packet-counts.ts'
import type { PacketTask, PacketVote } from './packet-input.ts'
import { conditionTexts } from './packet-vote.ts'
import { titled } from './pieces.ts'
import { promotionKey } from './terms.ts'
import type { PaperKey, Words } from './words.ts'

/** A part of a 의안. */
export type BillSection = (typeof templateFields.bill)[number]

const titles: Record<BillSection, PaperKey> = {
  order: 'billOrder',
  reason: 'billReason',
  content: 'billContent',
  reference: 'billReference',
}

/** A report is not resolved: its first part is 보고사항. */
export const sectionTitle = (section: BillSection, { purpose }: PacketTask): PaperKey =>
  section === 'order' && purpose === 'report' ? 'billReport' : titles[section]

type Body = (id: string, task: PacketTask, words: Words) => Block[]

const lines = (id: string, found: readonly OutlineLine[], words: Words): Block[] =>
  found.length === 0 ? [] : [outline(`${id}/lines`, found, words)]

export const billBodies: Record<BillSection, Body> = {
  order: (id, task, words) =>
    lines(
      id,
      [line(words(task.purpose === 'report' ? 'billReportText' : 'billOrderText', { title: titled(task, words) }))],
      words,
    ),
  reason: (id, task, words) => lines(id, reasons(task, words), words),
  content: (id, task, words) => lines(id, typedLines(task.summary), words),
  reference: (id, task, words) =>
    lines(id, [...voteLines(task, words), ...discussionLines(task, words), ...otherLines(task, words)], words),
}

function reasons(task: PacketTask, words: Words): OutlineLine[] {
  const { origin, cameFrom, vote, proposedOn, sourceId } = task
  const number = sourceId === '' ? '' : words('billProposalNumber', { number: sourceId })
  return [
    ...(proposedOn === null ? [] : [line(words('billProposed', { date: words.shortDate(proposedOn), number }).trim())]),
    line(
      origin === 'vote' && vote !== null
        ? voteReason(task, vote, words)
        : words(origin === 'case' ? 'billFromCase' : 'billFromCommittee', { from: cameFrom }),
    ),
  ]
}

function voteReason(task: PacketTask, vote: PacketVote, words: Words): string {
  const yes = words.count(officialCounts(task)?.yes ?? 0)
  const values = { round: vote.round, yes, threshold: words.count(vote.threshold), reason: vote.reason }
  if (vote.promotion === null || vote.promotion === 'promoted') return words('billFromVote', values)
  return words('billByReason', { ...values, promotion: words(promotionKey[vote.promotion]) })
}

function voteLines(task: PacketTask, words: Words): OutlineLine[] {
  const counts = officialCounts(task)
  if (task.vote === null || counts === null) return []
  const all = counts.yes + (counts.no ?? 0) + (counts.pass ?? 0)
  const { basis, threshold, evidence } = task.vote
  return [
    line(words('vote')),
    line(
      words('billCounts', {
        yes: words.count(counts.yes),
        share: counts.no === null ? words('dash') : words.percent(counts.yes, all),
        no: counts.no === null ? words('dash') : words.count(counts.no),
        pass: counts.pass === null ? words('dash') : words.count(counts.pass),
      }),
      1,
    ),
    line(
      words('billBasis', {
        basis: words(basis === 'roll' ? 'recounted' : 'declared'),
        threshold: words.count(threshold),
      }),
      1,
    ),
    ...conditionTexts(task.vote, words).map((text) => line(text, 1)),
    ...evidence.flatMap(({ name, sha256 }) => [
      line(words('billEvidence', { name }), 1),
      line(words('billHash', { hash: sha256 }), 2),
    ]),
  ]
}

function discussionLines({ discussions }: PacketTask, words: Words): OutlineLine[] {
  if (discussions.length === 0) return []
  return [
    line(words('discussions')),
    ...discussions.flatMap(({ title, on, outcome }) => [
      line([title, words.shortDate(on)].filter((part) => part !== '').join(', '), 1),
      ...outcome.split('\n').flatMap((text) => (text.trim() === '' ? [] : [line(text.trim().replace(/^- /, ''), 2)])),
    ]),
  ]
}

function otherLines({ agency, recused, recommendation }: PacketTask, words: Words): OutlineLine[] {
  const kept = recused.map(({ name, reason }) => words('recusedOne', { name, reason })).join(', ')
  return [
    ...(agency.trim() === '' ? [] : [line(words('billAbout', { what: words('agency'), text: agency }))]),
    ...(kept === '' ? [] : [line(words('billAbout', { what: words('recused'), text: kept }))]),
    ...(recommendation.trim() === ''
      ? []
      : [line(words('billAbout', { what: words('recommendation'), text: recommendation }))]),
  ]
}
