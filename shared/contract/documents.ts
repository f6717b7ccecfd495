import { z } from 'zod'
import { base, fileRefSchema, idSchema, jobIdSchema, localeSchema, timestampSchema } from './base.ts'
import { agendaItemSchema } from './meeting.ts'
import { templateSchema } from './templates.ts'
import { deliverables } from '#shared/domain/evidence.ts'
import { linkKinds } from '#shared/domain/task-event.ts'

export const documentKinds = [
  'packet',
  'bill',
  'resolution',
  'minutes',
  'standing',
  'agenda',
  'changeSlip',
  'order',
  'itemList',
  'cover',
  'discussion',
  'evidence',
  'instructions',
  'card',
  'evaluation',
] as const
/** PDF is what is printed; the others are for who works on, and are laid out by the program that opens them. */
export const documentFormats = ['pdf', 'hwpx', 'docx', 'xlsx', 'ics', 'csv', 'json', 'md'] as const
export type DocumentFormat = (typeof documentFormats)[number]
export type DocumentKind = (typeof documentKinds)[number]

/**
 * What a document can be made as: minutes and reports tell of days that are over, and make no calendar; a change slip
 * goes out with pages that replace printed ones.
 */
export const formatsOf = (kind: DocumentKind): DocumentFormat[] =>
  kind === 'changeSlip' ? ['pdf'] : documentFormats.filter((format) => format !== 'ics' || dated.has(kind))

const dated: ReadonlySet<DocumentKind> = new Set(['packet', 'agenda', 'instructions'])

/**
 * Which document: the packet, the items' papers, the records of resolution, the minutes or the aggregate table of scores
 * of a session, the agenda of a strategy meeting, its newest change slip, the order, the list of items or the cover of
 * either, the outcome page of an offline discussion, the evidence report of a period, a list of instructions, the card of
 * a task, or the results of an evaluation group.
 */
export const documentSubjectSchema = z.object({
  kind: z.enum(documentKinds),
  /**
   * id of the session (packet, minutes; bill and resolution also of one item, `formSubjectText`; standing also with a cut line,
   * `standingText`) or of the meeting (agenda,
   * changeSlip), of either (order, itemList, cover), of the discussion; `2026-01-01..2026-12-31` (evidence);
   * `due:<meeting>` or `agency:all` (instructions); of the task (card); of the group (evaluation)
   */
  subjectId: idSchema,
  locale: localeSchema,
})
export type DocumentSubject = z.infer<typeof documentSubjectSchema>

/** One page as it prints: an SVG picture; millimetres. */
export const pageSchema = z.object({ number: z.int(), svg: z.string(), widthMm: z.number(), heightMm: z.number() })

export const previewSchema = z.object({
  pageCount: z.int(),
  pages: z.array(pageSchema),
  outline: z.array(z.object({ title: z.string(), level: z.int(), page: z.int() })),
  /** page on which the sheet or the row of an item stands, by item id */
  pageOf: z.record(z.string(), z.int()),
})
export type Preview = z.infer<typeof previewSchema>

export const madeDocumentSchema = z.object({
  id: idSchema,
  kind: z.enum(documentKinds),
  subjectId: idSchema,
  title: z.string(),
  locale: localeSchema,
  format: z.enum(documentFormats),
  file: fileRefSchema,
  /** 0 where the format has no pages of its own: the program that opens the file makes them */
  pages: z.int(),
  at: timestampSchema,
})
export type MadeDocument = z.infer<typeof madeDocumentSchema>

/** A document that can be made, as lists name it. */
export const subjectSchema = z.object({
  kind: z.enum(documentKinds),
  subjectId: idSchema,
  /** 제N차 of a session; null elsewhere */
  number: z.int().nullable(),
  title: z.string(),
  /** civil date; the last day of a report */
  date: z.string(),
})
export type Subject = z.infer<typeof subjectSchema>

const linkSchema = z.object({ kind: z.enum(linkKinds), id: idSchema })

/** The numbers of an evidence report, each with the records behind it. */
export const evidenceSchema = z.array(
  z.object({
    deliverable: z.enum(deliverables),
    /** null where this workspace keeps no such records */
    counted: z
      .object({
        records: z.array(
          z.object({
            id: z.string(),
            /** of the task it is about */
            number: z.int().nullable(),
            title: z.string(),
            date: z.string().nullable(),
            /** the screen it is seen on */
            link: linkSchema.nullable(),
          }),
        ),
        undated: z.int(),
      })
      .nullable(),
  }),
)
export type Evidence = z.infer<typeof evidenceSchema>

export const documents = {
  /** What documents can be made of: sessions, strategy meetings, discussions, years that have records, instructions. */
  subjects: base.output(z.array(subjectSchema)),
  /** Pages `from` to `to` (from 1, inclusive); `draft` previews an agenda that is not saved yet, `template` a template. */
  preview: base
    .input(
      documentSubjectSchema.extend({
        from: z.int().min(1).default(1),
        to: z.int().min(1).default(3),
        draft: z.array(agendaItemSchema).max(500).nullable().default(null),
        template: templateSchema.nullable().default(null),
      }),
    )
    .output(previewSchema),
  make: base
    .input(documentSubjectSchema.extend({ format: z.enum(documentFormats), jobId: jobIdSchema }))
    .output(madeDocumentSchema),
  list: base.output(z.array(madeDocumentSchema)),
  /** What the evidence report of a period (`2026-01-01..2026-12-31`) counts. */
  evidence: base.input(z.object({ period: idSchema })).output(evidenceSchema),
}
