import type { TemplateKind, templateFields } from '#shared/domain/template.ts'
import { sectionKey } from './minutes.ts'
import type { PaperKey } from './words.ts'

const proceedings = ['resolutionSession', 'when', 'where', 'chair'] as const

/** The headings and fixed sentences of each kind that an office may word in its own way. */
export const templateTexts: Record<TemplateKind, readonly PaperKey[]> = {
  packet: [
    'packetEyebrow',
    'packetTitle',
    'packetRunningHead',
    'overview',
    'docket',
    'sheets',
    'summary',
    'discussions',
    'vote',
    'scores',
    'recommendation',
    'decision',
    'scoreSheets',
    'signOff',
  ],
  bill: [
    'billNumberLabel',
    'billDecided',
    'billForResolution',
    'billForReport',
    'billSubmitter',
    'billSubmitterValue',
    'billSubmitted',
    'billOrder',
    'billReport',
    'billReason',
    'billContent',
    'billReference',
    'billOrderText',
    'billReportText',
    'billNone',
    'end',
  ],
  resolution: [
    'resolution',
    'resolutionOrder',
    'resolutionVotes',
    'resolutionConditions',
    'resolutionDissent',
    'orderAdopted',
    'orderAmended',
    'orderConditional',
    'orderDeferred',
    'orderRejected',
    'orderNoted',
    'resolutionConfirm',
  ],
  minutes: [
    'minutesTitle',
    'minutesName',
    'minutesHost',
    'minutesWhen',
    'minutesAttendance',
    'minutesOrder',
    'minutesDocket',
    'minutesRemarks',
    'minutesDecisions',
    'minutesVotes',
    'signOff',
    'end',
  ],
  agenda: [
    'agendaEyebrow',
    'agendaTitle',
    'order',
    'agendaList',
    'leadAgency',
    'presenter',
    'time',
    'request',
    'attachments',
    'end',
  ],
  order: ['order', ...proceedings, 'colTime', 'colItem', 'colPresenter', 'end'],
  itemList: ['agendaList', ...proceedings, 'resolutionItem', 'itemListTotal', 'end'],
  cover: ['agendaEyebrow', 'coverItems', 'when', 'where', 'chair'],
}

type FieldKeys = { readonly [Kind in TemplateKind]: Record<(typeof templateFields)[Kind][number], PaperKey> }

const headKeys = { meeting: 'resolutionSession', when: 'when', where: 'where', chair: 'chair' } as const

/** The printed word by which each field is known. */
export const fieldKeys: FieldKeys = {
  packet: {
    thread: 'templateThread',
    facts: 'templateFacts',
    summary: 'summary',
    discussions: 'discussions',
    vote: 'vote',
    scores: 'scores',
    recommendation: 'recommendation',
    decision: 'decision',
  },
  bill: { order: 'billOrder', reason: 'billReason', content: 'billContent', reference: 'billReference' },
  resolution: {
    order: 'resolutionOrder',
    votes: 'resolutionVotes',
    conditions: 'resolutionConditions',
    dissent: 'resolutionDissent',
    note: 'note',
  },
  minutes: sectionKey,
  agenda: { leadAgency: 'leadAgency', presenter: 'presenter', time: 'time', request: 'request' },
  order: headKeys,
  itemList: headKeys,
  cover: { when: 'when', where: 'where', chair: 'chair' },
}
