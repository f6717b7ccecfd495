import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '#main/app.ts'
import type { GroupDetail, TableRefusal } from '#shared/contract/evaluation.ts'
import { job, stage } from './forum.ts'

export const quotaCsv = [
  'category,feature,min,max',
  'gender,f,2,3',
  'gender,m,2,3',
  'age,young,1,3',
  'age,old,2,4',
].join('\n')

/** `count` people with ids, names and addresses, of four kinds by turns. */
export const poolCsv = (count: number): string =>
  [
    'nationbuilder_id,first_name,email,gender,age',
    ...Array.from({ length: count }, (_, index) =>
      [
        `n${index}`,
        `Name ${index}`,
        `p${index}@example.org`,
        index % 2 === 0 ? 'f' : 'm',
        index % 4 < 2 ? 'young' : 'old',
      ].join(','),
    ),
  ].join('\n')

export async function tryGroup(
  app: App,
  pool: string | Buffer,
  quotas = quotaCsv,
  seats = 5,
): Promise<{ groupId: string | null; refusals: readonly TableRefusal[] }> {
  const [poolFileId = '', quotaFileId = ''] = await stage(app, { 'pool.csv': pool, 'quotas.csv': quotas })
  return app.client.evaluation.createGroup({ name: 'Group 1', seats, poolFileId, quotaFileId, jobId: job() })
}

export async function madeGroup(app: App, pool = poolCsv(40), quotas = quotaCsv, seats = 5): Promise<GroupDetail> {
  const { groupId, refusals } = await tryGroup(app, pool, quotas, seats)
  if (groupId === null) throw new Error(JSON.stringify(refusals))
  return app.client.evaluation.group({ groupId })
}

export const drawn = (app: App, groupId: string, seed = 7): Promise<GroupDetail> =>
  app.client.evaluation.draw({ groupId, seed, jobId: job() })

export const madeFile = (app: { folder: string }, name: string): Promise<string> =>
  readFile(join(app.folder, 'documents', name), 'utf8')
