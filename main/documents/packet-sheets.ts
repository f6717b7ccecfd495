import { date, decimal, sheet, text, type ValueColumn, whole } from './columns.ts'
import { officialCounts } from './packet-counts.ts'
import type { PacketInput, PacketSheet, PacketTask, VoteEvidence } from './packet-input.ts'
import type { DataSheet } from './sheets.ts'
import { originKey, outcomeKey, promotionKey, sideKey } from './terms.ts'
import type { Words } from './words.ts'

/** The docket with its figures, then each member's scores, then the files the counts came from. */
export const packetSheets = (input: PacketInput, words: Words): DataSheet[] => [
  sheet(words('sheets'), taskColumns(words), input.tasks),
  ...(input.scoreSheets ? [sheet(words('scoreSheets'), scoreColumns(input, words), scoreRows(input))] : []),
  sheet(words('evidence'), evidenceColumns(words), evidenceRows(input)),
]

const taskColumns = (words: Words): ValueColumn<PacketTask>[] => [
  whole(words('colNumber'), ({ number }) => number, 6),
  text(words('colTask'), ({ title }) => title, 44),
  text(words('colAgency'), ({ agency }) => agency),
  text(words('colPurpose'), ({ purpose }) => words(purpose === 'report' ? 'purposeReport' : 'purposeResolution'), 10),
  text(words('origin'), ({ origin }) => words(originKey[origin])),
  text(words('sourceId'), ({ sourceId }) => sourceId, 12),
  date(words('proposedOn'), ({ proposedOn }) => proposedOn),
  whole(words('colThreshold'), ({ vote }) => vote?.threshold ?? null),
  whole(words('colYes'), (task) => officialCounts(task)?.yes ?? null),
  whole(words('colNo'), (task) => officialCounts(task)?.no ?? null),
  whole(words('colPass'), (task) => officialCounts(task)?.pass ?? null),
  text(words('promotion'), ({ vote }) => (vote?.promotion ? words(promotionKey[vote.promotion]) : ''), 18),
  decimal(words('officialScore'), ({ scores }) => scores?.official ?? null),
  decimal(words('colMean'), ({ scores }) => scores?.overall.mean ?? null),
  decimal(words('colSpread'), ({ scores }) => scores?.overall.spread ?? null),
  decimal(words('median'), ({ scores }) => scores?.median ?? null),
  whole(words('colScorers'), ({ scores }) => scores?.overall.n ?? null),
  whole(words('rank'), ({ scores }) => scores?.rank ?? null, 8),
  text(words('colOutcome'), ({ decision }) => (decision ? words(outcomeKey[decision.outcome]) : ''), 18),
  text(words('amendment'), ({ decision }) => decision?.amendment ?? '', 40),
  date(words('deferredUntil'), ({ decision }) => decision?.until ?? null),
  text(words('resolutionDissent'), ({ decision }) => decision?.dissent ?? '', 40),
  whole(words('colInFavour'), ({ decision }) => decision?.inFavour ?? null),
  whole(words('colAgainst'), ({ decision }) => decision?.against ?? null),
  whole(words('colAbstained'), ({ decision }) => decision?.abstained ?? null),
]

interface ScoreRow {
  readonly task: PacketTask
  readonly sheet: PacketSheet
}

const scoreRows = ({ tasks }: PacketInput): ScoreRow[] =>
  tasks.flatMap((task) => (task.scores?.sheets ?? []).map((one) => ({ task, sheet: one })))

function scoreColumns({ rubric, members }: PacketInput, words: Words): ValueColumn<ScoreRow>[] {
  const known = new Map(members.map((member) => [member.id, member]))
  const sideOf = (id: string): string => {
    const side = known.get(id)?.side
    return side === undefined ? '' : words(sideKey[side])
  }
  return [
    whole(words('colNumber'), ({ task }) => task.number, 6),
    text(words('colTask'), ({ task }) => task.title, 44),
    text(words('colMember'), ({ sheet: one }) => known.get(one.memberId)?.name ?? one.memberId, 12),
    text(words('colSide'), ({ sheet: one }) => sideOf(one.memberId), 10),
    ...rubric.criteria.map(({ id, title }) => decimal<ScoreRow>(title, ({ sheet: one }) => one.values[id] ?? null, 14)),
    decimal(words('colTotal'), ({ sheet: one }) => one.total),
    text(words('colRemark'), ({ sheet: one }) => one.remark, 50),
  ]
}

interface EvidenceRow {
  readonly task: PacketTask
  readonly file: VoteEvidence
}

const evidenceRows = ({ tasks }: PacketInput): EvidenceRow[] =>
  tasks.flatMap((task) => (task.vote?.evidence ?? []).map((file) => ({ task, file })))

const evidenceColumns = (words: Words): ValueColumn<EvidenceRow>[] => [
  whole(words('colNumber'), ({ task }) => task.number, 6),
  text(words('file'), ({ file }) => file.name, 30),
  whole(words('colBytes'), ({ file }) => file.size, 14),
  text(words('hash'), ({ file }) => file.sha256, 66),
  whole(words('colRead'), ({ file }) => file.read, 12),
  whole(words('colAccepted'), ({ file }) => file.accepted, 12),
  whole(words('colRejected'), ({ file }) => file.rejected.reduce((sum, { rows }) => sum + rows, 0), 12),
]
