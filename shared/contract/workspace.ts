import { z } from 'zod'
import { base, localeSchema, jobIdSchema, titleSchema, textSchema } from './base.ts'
import { quorumRuleSchema } from './quorum.ts'

/** Settings of a workspace; every change is journalled. */
export const settingsSchema = z.object({
  organisation: z.object({ ko: titleSchema, en: titleSchema }),
  /** Locale of documents and of messages that main writes; the screen's language is the window's own. */
  locale: localeSchema,
  /** The person who works here, written into the journal. */
  secretary: titleSchema,
  /** Default threshold of a new vote round: promotion takes MORE THAN this many yes votes. */
  moreThan: z.int().min(0),
  /** Words at the head of a document ('대외주의'); empty for none. */
  classification: textSchema,
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
  saveSettings: base.input(settingsSchema).output(workspaceStatusSchema),
  /** Opens the workspace's folder in the system's file manager. */
  reveal: base.output(z.void()),
}
