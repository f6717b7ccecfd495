import type { Knex } from 'knex'
import type { Template, TemplateKind, TemplateVersion } from '#shared/domain/template.ts'

interface VersionRow {
  id: string
  kind: TemplateKind
  version: number
  template: string | null
  author: string
  at: number
}

export interface KeptVersion extends TemplateVersion {
  readonly author: string
}

/** Oldest first. */
export async function templateVersions(db: Knex, kind: TemplateKind): Promise<KeptVersion[]> {
  const rows = (await db('document_template').where({ kind }).orderBy('version')) as VersionRow[]
  return rows.map(({ version, at, author, template }) => ({
    version,
    at,
    author,
    template: template === null ? null : (JSON.parse(template) as Template),
  }))
}

export async function insertVersion(
  trx: Knex.Transaction,
  id: string,
  kind: TemplateKind,
  { version, at, author, template }: KeptVersion,
): Promise<void> {
  const text = template === null ? null : JSON.stringify(template)
  await trx('document_template').insert({ id, kind, version, at, author, template: text } satisfies VersionRow)
}
