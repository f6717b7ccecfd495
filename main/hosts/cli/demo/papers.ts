import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentSubject, MadeDocument } from '#shared/contract/documents.ts'
import type { Desk } from '../command.ts'

/** Makes papers in both languages, and copies them out where a folder was named. */
export async function makePapers(
  desk: Desk,
  subjects: readonly Omit<DocumentSubject, 'locale'>[],
): Promise<MadeDocument[]> {
  const { app, options, say, t, signal } = desk
  const made: MadeDocument[] = []
  for (const locale of ['ko', 'en'] as const) {
    for (const subject of subjects) {
      const jobId = `${subject.kind}-${locale}`
      const document = await app.client.documents.make({ ...subject, locale, format: 'pdf', jobId }, { signal })
      made.push(document)
      const { name, size, sha256 } = document.file
      say(t('cli:document', { name, pages: document.pages, size, sha256: sha256 ?? '' }))
    }
  }
  if (options.out === null) return made
  await mkdir(options.out, { recursive: true })
  for (const { file } of made) await copyFile(app.files.get(file.id).path, join(options.out, file.name))
  return made
}
