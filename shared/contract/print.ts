import { z } from 'zod'
import { duplexModes, printLayouts } from '#shared/domain/print.ts'
import { base, fileRefSchema, idSchema, jobIdSchema } from './base.ts'
import { documentSubjectSchema } from './documents.ts'

export const printParts = ['all', 'scoreSheets', 'changed'] as const
export type PrintPart = (typeof printParts)[number]

/** A PDF that was made, or a document as it stands now. */
export const printSourceSchema = z.union([
  z.object({ fileId: idSchema }),
  z.object({ document: documentSubjectSchema }),
])
export type PrintSource = z.infer<typeof printSourceSchema>

export const print = {
  /**
   * What of a document can be printed by itself, with its pages from 1: all of it, the members' score sheets of a
   * packet, the pages of an agenda that its newest late change replaced.
   */
  parts: base
    .input(documentSubjectSchema)
    .output(z.array(z.object({ part: z.enum(printParts), pages: z.array(z.int()) }))),
  /**
   * A PDF for the printer, of these pages in the order given, laid out as asked; the file says itself how it wants to be
   * turned. It is kept until the program starts again. Fails with PRINT_PAGES where a page is not in the document.
   */
  prepare: base
    .input(
      z.object({
        source: printSourceSchema,
        pages: z.array(z.int().min(1)).min(1).max(5000),
        layout: z.enum(printLayouts),
        duplex: z.enum(duplexModes),
        jobId: jobIdSchema,
      }),
    )
    .output(fileRefSchema),
}
