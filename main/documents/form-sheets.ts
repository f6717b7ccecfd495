import { billNumber, type BillInput } from './bill.ts'
import { date, sheet, text, whole } from './columns.ts'
import { officialCounts } from './packet-counts.ts'
import type { PacketTask } from './packet-input.ts'
import type { ProceedingsInput, ProceedingsStep } from './proceedings-input.ts'
import type { ResolutionInput, ResolutionItem } from './resolution-input.ts'
import type { DataSheet } from './sheets.ts'
import { originKey, outcomeKey } from './terms.ts'
import type { Words } from './words.ts'

const purpose = ({ purpose: asked }: { readonly purpose: PacketTask['purpose'] }, words: Words): string =>
  words(asked === 'report' ? 'purposeReport' : 'purposeResolution')

/** The items of a session as their papers tell them, a row each. */
export const billSheets = ({ tasks, sessionNumber }: BillInput, words: Words): DataSheet[] => [
  sheet<PacketTask>(
    words('bill'),
    [
      text(words('billNumberLabel'), ({ number }) => billNumber(sessionNumber, number, words), 12),
      text(words('resolutionItem'), ({ title }) => title, 44),
      text(words('colPurpose'), (task) => purpose(task, words), 10),
      date(words('billSubmitted'), ({ submittedOn }) => submittedOn),
      text(words('origin'), ({ origin }) => words(originKey[origin])),
      whole(words('colYes'), (task) => officialCounts(task)?.yes ?? null),
      whole(words('colNo'), (task) => officialCounts(task)?.no ?? null),
      text(words('billContent'), ({ summary }) => summary, 60),
    ],
    tasks,
  ),
]

/** What was resolved on each item. */
export const resolutionSheets = ({ items, session }: ResolutionInput, words: Words): DataSheet[] => [
  sheet<ResolutionItem>(
    words('resolution'),
    [
      text(words('billNumberLabel'), ({ number }) => billNumber(session.number, number, words), 12),
      text(words('resolutionItem'), ({ title }) => title, 44),
      text(words('colPurpose'), (item) => purpose(item, words), 10),
      text(words('colOutcome'), ({ decision }) => (decision ? words(outcomeKey[decision.outcome]) : ''), 14),
      whole(words('resolutionEnrolled'), ({ enrolled }) => enrolled, 8),
      whole(words('resolutionPresent'), ({ present }) => present, 8),
      whole(words('resolutionRecused'), ({ recused }) => recused.length, 8),
      whole(words('colInFavour'), ({ decision }) => decision?.inFavour ?? null),
      whole(words('colAgainst'), ({ decision }) => decision?.against ?? null),
      whole(words('colAbstained'), ({ decision }) => decision?.abstained ?? null),
      text(words('amendment'), ({ decision }) => decision?.amendment ?? '', 40),
    ],
    items,
  ),
]

/** The steps of a meeting in their order. */
export const proceedingsSheets = ({ steps }: ProceedingsInput, words: Words): DataSheet[] => [
  sheet<ProceedingsStep>(
    words('order'),
    [
      text(words('colNumber'), ({ number }) => number, 10),
      text(words('colFrom'), ({ from }) => from, 8),
      text(words('colTo'), ({ to }) => to, 8),
      whole(words('colMinutes'), ({ minutes }) => minutes, 8),
      text(words('colKind'), ({ sort }) => sort, 10),
      text(words('colItem'), ({ title, withdrawn }) => (withdrawn ? words('withdrawnItem', { title }) : title), 50),
      text(words('colPresenter'), ({ presenter }) => presenter),
      text(words('colLeadAgency'), ({ leadAgency }) => leadAgency),
      text(words('request'), ({ about }) => about, 24),
    ],
    steps,
  ),
]
