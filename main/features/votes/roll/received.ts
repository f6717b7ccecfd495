import { formats } from '#main/features/forum/readers/formats.ts'
import { mappedFormat, unknownTable } from '#main/features/forum/readers/mapped.ts'
import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'
import type { SentFile } from './messages.ts'

export const sent = ({ format, ...file }: OpenedFile): SentFile => ({ ...file, formatId: format.id })

export function received({ formatId, ...file }: SentFile): OpenedFile {
  const format = file.mapping
    ? mappedFormat(file.mapping)
    : [...formats, unknownTable].find(({ id }) => id === formatId)
  if (!format) throw new Error(`No format ${formatId}`)
  return { ...file, format }
}

export function receivedVotes(file: SentFile): OpenedFile & { readonly format: VoteFormat } {
  const { format, ...rest } = received(file)
  if (format.holds !== 'votes') throw new Error(`${file.name} holds no votes`)
  return { ...rest, format }
}
