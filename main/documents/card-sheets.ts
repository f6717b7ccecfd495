import { nameEvent, sayEvent } from '#shared/domain/say-event.ts'
import type { Proof, TaskEvent } from '#shared/domain/task-event.ts'
import { type CardInput, proofKey } from './card.ts'
import { date, sheet, text } from './columns.ts'
import type { DataSheet } from './sheets.ts'
import type { Words } from './words.ts'

/** Everything that happened to a task, and every proof of it with its whole hash. */
export function cardSheets({ events }: CardInput, words: Words): DataSheet[] {
  return [
    sheet<TaskEvent>(
      words('cardEvents'),
      [
        date(words('cardDate'), ({ on }) => on),
        text(words('cardStep'), ({ what }) => nameEvent(what.kind, words), 20),
        text(words('cardWhat'), ({ what }) => sayEvent(what, words), 80),
        text(words('cardRecord'), ({ id }) => id, 40),
      ],
      events,
    ),
    sheet<Proof & { readonly id: string }>(
      words('cardProof'),
      [
        text(words('cardRecord'), ({ id }) => id, 40),
        text(words('cardProof'), ({ of }) => words(proofKey[of])),
        text(words('cardProofName'), ({ name }) => name, 40),
        text(words('cardHash'), ({ sha256 }) => sha256, 66),
      ],
      events.flatMap(({ id, proofs }) => proofs.map((proof) => ({ ...proof, id }))),
    ),
  ]
}
