import { z } from 'zod'
import { duplexModes, printLayouts } from '#shared/domain/print.ts'
import { base, fileRefSchema, idSchema } from './base.ts'

export const files = {
  /** Stages files by path; for hosts whose window may name paths (capability `choosePath`). */
  stagePaths: base
    .input(z.object({ paths: z.array(z.string().min(1)).min(1).max(200) }))
    .output(z.array(fileRefSchema)),
  showInFolder: base.input(z.object({ id: idSchema })).output(z.void()),
  open: base.input(z.object({ id: idSchema })).output(z.void()),
  /** Hands a PDF laid out for the printer (see print.prepare) to the system's print dialog. */
  print: base
    .input(z.object({ id: idSchema, duplex: z.enum(duplexModes), layout: z.enum(printLayouts) }))
    .output(z.void()),
}
