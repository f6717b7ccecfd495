import { clean } from '#main/documents/clean.ts'
import type { PacketInput } from '#main/documents/packet-input.ts'
import type { DocumentSource } from '#main/documents/source.ts'

/** Goes up when a field changes its meaning or goes away; new fields alone do not. */
const formatVersion = 1

/** Sheets of a round that is not open yet stay where they are. */
const opened = (input: PacketInput): PacketInput =>
  input.scoreSheets
    ? input
    : {
        ...input,
        tasks: input.tasks.map((task) => ({ ...task, scores: task.scores && { ...task.scores, sheets: [] } })),
      }

/** The data of a document as JSON, for programs; its fields are described in docs/formats.md. */
export function renderJson(source: DocumentSource): Uint8Array {
  const input = source.kind === 'packet' ? opened(source.input) : source.input
  const record = clean({ format: `committee-desk/${source.kind}`, formatVersion, locale: source.locale, ...input })
  return new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)
}
