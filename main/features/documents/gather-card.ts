import type { CardInput } from '#main/documents/card.ts'
import { readInstructions } from '#main/features/follow-up/read.ts'
import { publicationSubjects } from '#main/features/publication/gather.ts'
import { readHistories } from '#main/features/thread/history.ts'
import { progressWith } from '#main/features/thread/progress.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { Subject } from '#shared/contract/documents.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import type { DocumentSources } from './sources.ts'
import { threadStops } from './thread-stops.ts'

/** Tasks that were submitted to the Committee have a card. */
export async function cardSubjects({ store }: DocumentSources, today: string): Promise<Subject[]> {
  const { tasks } = await publicationSubjects(store.db)
  return tasks.map(({ id, number, title }) => ({
    kind: 'card',
    subjectId: id,
    number: null,
    title: `${number}. ${title}`,
    date: today,
  }))
}

/** Everything the card of a task says, of the day it is made. */
export async function gatherCard(
  sources: DocumentSources,
  taskId: string,
  settings: Settings,
  locale: Locale,
  asOf: string,
): Promise<CardInput> {
  const { store, forum } = sources
  const [history] = await readHistories({ ...sources, db: store.db }, [taskId])
  if (!history) throw new DeskError('NOT_FOUND', { name: taskId })
  const given = (await readInstructions(store.db, asOf)).filter(({ row }) => row.task?.id === taskId)
  return {
    task: history.task,
    organisation: settings.organisation[locale],
    classification: settings.classification[locale] || null,
    asOf,
    thread: threadStops(await forum.tasks.get({ id: taskId }, {}), () => ''),
    events: history.events,
    progress: progressWith(given),
  }
}
