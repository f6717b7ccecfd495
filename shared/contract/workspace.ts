import { z } from 'zod'
import { base, fileRefSchema, idSchema, localeSchema, jobIdSchema, titleSchema, textSchema } from './base.ts'
import { quorumRuleSchema } from './quorum.ts'

const emblemSchema = z.object({
  /** of the file it was copied from */
  name: z.string(),
  /** of the copy, lower-case hex */
  sha256: z.string(),
  /** bytes */
  size: z.int(),
  kind: z.enum(['png', 'jpeg']),
  /** pixels */
  width: z.int(),
  height: z.int(),
})

const roleSchema = z.string().trim().min(1).max(40)

/** Settings of a workspace; every change is journalled. */
export const settingsSchema = z.object({
  organisation: z.object({ ko: titleSchema, en: titleSchema }),
  /** Locale of documents and of messages that main writes; the screen's language is the window's own. */
  locale: localeSchema,
  /** The person who works here, written into the journal. */
  secretary: titleSchema,
  /** Default threshold of a new vote round: promotion takes MORE THAN this many yes votes. */
  moreThan: z.int().min(0),
  /** Words at the head and the foot of a document ('대외주의'); empty for none. */
  classification: z.object({ ko: textSchema, en: textSchema }),
  /** 결재란: who signs a document, in order; none leaves the boxes out. */
  signOff: z.array(z.object({ ko: roleSchema, en: roleSchema })).max(8),
  /** The office's emblem, kept in the workspace; changed by `setEmblem` alone. */
  emblem: emblemSchema.nullable(),
  /** Rule of quorum that a new session starts with. */
  quorum: quorumRuleSchema,
})
export type Settings = z.infer<typeof settingsSchema>

export const workspaceStatusSchema = z.object({
  folder: z.string(),
  version: z.string(),
  /** True until the first entry: the welcome screen offers the sample year or an empty start. */
  fresh: z.boolean(),
  sample: z.boolean(),
  settings: settingsSchema,
  /** the emblem's picture, to look at; null where there is none or its copy is gone or changed */
  emblem: fileRefSchema.nullable(),
  capabilities: z.object({
    choosePath: z.boolean(),
    showInFolder: z.boolean(),
    openFile: z.boolean(),
    printPdf: z.boolean(),
    openRoom: z.boolean(),
  }),
})
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>

export const workspace = {
  status: base.output(workspaceStatusSchema),
  /** Fills an empty workspace with the authored sample year, through the same use cases as real work. */
  openSample: base.input(z.object({ locale: localeSchema, jobId: jobIdSchema })).output(workspaceStatusSchema),
  startEmpty: base.input(z.object({ locale: localeSchema })).output(workspaceStatusSchema),
  saveSettings: base.input(settingsSchema.omit({ emblem: true })).output(workspaceStatusSchema),
  /** A staged picture becomes the emblem, null takes it away. EMBLEM_UNFIT where it is none, or too large. */
  setEmblem: base.input(z.object({ fileId: idSchema.nullable() })).output(workspaceStatusSchema),
  /** Opens the workspace's folder in the system's file manager. */
  reveal: base.output(z.void()),
}
