import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorCodes } from './errors.ts'

/** The one error of the contract: a code with the values of its sentences (see errors.ts). */
export const base = oc.errors({
  DESK: {
    status: 422,
    data: z.object({ code: z.enum(errorCodes), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  },
})

export const idSchema = z.string().min(1).max(200)
/** Epoch milliseconds, UTC. */
export const timestampSchema = z.int()
/** A civil date, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date()
/** A time of day, `HH:MM`, 24 hours. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const localeSchema = z.enum(['ko', 'en'])
export type Locale = z.infer<typeof localeSchema>
/** A title a person can read in a list: 1 to 500 characters. */
export const titleSchema = z.string().trim().min(1).max(500)
export const textSchema = z.string().max(100_000)
/** An e-mail address as people type them, or '' for none. */
export const emailSchema = z
  .string()
  .trim()
  .max(320)
  .regex(/^$|^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/)
/** A written reason, required wherever a computation is overruled. */
export const reasonSchema = z.string().trim().min(1).max(2000)

/** Names the work so that its progress can be told and it can be cancelled; made by the caller. */
export const jobIdSchema = z.string().min(1).max(100)

/** A file that main holds: staged for import, or made by an exporter. */
export const fileRefSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** bytes */
  size: z.int(),
  /** lower-case hex; null while nobody needed it yet */
  sha256: z.string().nullable(),
})
export type FileRef = z.infer<typeof fileRefSchema>

/** yes, no and pass counts of one task; whole ballots. */
export const countsSchema = z.object({ yes: z.int(), no: z.int(), pass: z.int() })
export type CountsDto = z.infer<typeof countsSchema>

/** The counts a platform declares; `no` and `pass` are null where it declares none, which is not nought. */
export const declaredSchema = countsSchema.extend({ no: z.int().nullable(), pass: z.int().nullable() })
export type DeclaredDto = z.infer<typeof declaredSchema>
