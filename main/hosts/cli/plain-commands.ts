import { resolve } from 'node:path'
import { contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { importFiles, tellReport } from './import-files.ts'
import type { Command } from './command.ts'

export const importCommand: Command = async (desk) => {
  const { options, say, t } = desk
  if (options.rest.length === 0) throw new DeskError('BAD_INPUT', { where: t('cli:filesMissing') })
  const report = await importFiles(
    desk,
    options.rest.map((path) => resolve(path)),
  )
  tellReport(report, desk)
  say(t('cli:importDone'))
  return { document: report }
}

export const verifyCommand: Command = async ({ app, say, t }) => {
  const result = await app.client.journal.verify({ jobId: 'verify' })
  say(t(result.ok ? 'cli:verifyGood' : 'cli:verifyBad', { entries: result.entries, head: result.head.slice(0, 16) }))
  for (const problem of result.problems) say(`  ${t(`cli:problem.${problem.kind}`)} ${problem.where}`)
  return { document: result, failed: !result.ok }
}

/** Every procedure's name, `feature.procedure`. */
function procedureNames(node: object, path: readonly string[] = []): string[] {
  return Object.entries(node).flatMap(([name, child]: [string, object]) =>
    '~orpc' in child ? [[...path, name].join('.')] : procedureNames(child, [...path, name]),
  )
}

function parseInput(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DeskError('BAD_INPUT', { where: cause instanceof Error ? cause.message : text }, { cause })
  }
}

type Call = (input: unknown) => Promise<unknown>

export const callCommand: Command = async ({ app, options, say }) => {
  const [name = '', json = 'null'] = options.rest
  const known = procedureNames(contract)
  if (!known.includes(name)) throw new DeskError('UNKNOWN_PROCEDURE', { name, known: known.join(', ') })
  const input = parseInput(json) ?? undefined
  let node: unknown = app.client
  for (const step of name.split('.')) node = Reflect.get(node as object, step)
  const output = (await (node as Call)(input)) ?? null
  say(JSON.stringify(output, null, 2))
  return { document: output }
}
