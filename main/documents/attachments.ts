import type { AttachmentProblem } from '#shared/domain/attachment.ts'
import type { Attachment } from './model.ts'
import type { PaperKey, Words } from './words.ts'

/** A paper that goes with an item, as documents print it. */
export interface PaperAttachment {
  readonly id: string
  readonly title: string
  readonly fileName: string
  /** merged in; 0 where a place-holder page stands for it */
  readonly pages: number
  readonly problem: AttachmentProblem
}

const problemKey = {
  none: 'attachmentMerged',
  encrypted: 'attachmentEncrypted',
  broken: 'attachmentBroken',
  tooManyPages: 'attachmentTooManyPages',
  tooLarge: 'attachmentTooLarge',
  tooManyPixels: 'attachmentTooManyPixels',
  noConverter: 'attachmentNoConverter',
  missing: 'attachmentMissing',
  changed: 'attachmentChanged',
} as const satisfies Record<AttachmentProblem, PaperKey>

/** The pages of an item's attachments, behind its sheet; `number` is the item's own, `slot` its place from 0. */
export function attachmentBlocks(
  { number, slot }: { readonly number: string; readonly slot: number },
  papers: readonly PaperAttachment[],
  words: Words,
): Attachment[] {
  const item = number.replace(/\.$/, '')
  return papers.map(({ id, title, fileName, pages, problem }, index) => {
    const tag = item === '' ? String(index + 1) : `${item}-${index + 1}`
    return {
      type: 'attachment',
      id: `attachment:${id}`,
      label: words('attachmentLabel', { tag }),
      tag,
      slot,
      title,
      fileName,
      pages,
      reason: words(problemKey[problem], { pages }),
    }
  })
}
