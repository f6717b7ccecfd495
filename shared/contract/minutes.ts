import { z } from 'zod'
import { minutesSections } from '#shared/domain/minutes.ts'
import { base, idSchema, localeSchema, textSchema, timestampSchema } from './base.ts'

/** The minutes of a session in one language: a draft assembled from what was recorded, with what was written over it. */
const minutesSchema = z.object({
  sections: z.array(
    z.object({
      section: z.enum(minutesSections),
      /** one paragraph a line; a line that begins with '- ' is a point under the one before */
      text: z.string(),
      /** written by a person; the record's own words are kept aside */
      edited: z.boolean(),
      /** edited, and the record has changed since */
      stale: z.boolean(),
    }),
  ),
  /** locked when the session closed; the hash is SHA-256 over the texts in both languages */
  lock: z.object({ hash: z.string(), at: timestampSchema }).nullable(),
  /** decisions corrected after the lock, a line each; the locked text stays as it was */
  corrections: z.array(z.string()),
})
export type Minutes = z.infer<typeof minutesSchema>

const ofSession = z.object({ sessionId: idSchema, locale: localeSchema })

export const minutes = {
  get: base.input(ofSession).output(minutesSchema),
  /** Writes over a section, or with `text` null goes back to the record. Refused once the minutes are locked. */
  saveSection: base
    .input(ofSession.extend({ section: z.enum(minutesSections), text: textSchema.nullable() }))
    .output(minutesSchema),
}
