import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeskError } from '#shared/contract/errors.ts'
import { translator } from '#shared/i18n/index.ts'
import { createNodeApp, createReport, defaultWorkspace } from '../node.ts'
import { errorText, hostFailure, systemLocale } from '../words.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo/demo.ts'
import { readOptions, type Options } from './options.ts'
import { callCommand, importCommand, verifyCommand } from './plain-commands.ts'

const commands: Readonly<Record<string, Command>> = {
  demo: demoCommand,
  import: importCommand,
  verify: verifyCommand,
  call: callCommand,
}

/** The demo leaves nobody's work alone by working in a folder of its own, unless one is named. */
async function workspaceOf({ command, workspace }: Options): Promise<string> {
  if (workspace !== null) return workspace
  return command === 'demo' ? mkdtemp(join(tmpdir(), 'committee-desk-demo-')) : defaultWorkspace()
}

async function run(options: Options): Promise<number> {
  const locale = options.lang ?? systemLocale()
  const t = translator(locale)
  const command = commands[options.command]
  if (options.command === 'help' || !command) {
    if (options.command !== 'help')
      throw new DeskError('UNKNOWN_PROCEDURE', { name: options.command, known: Object.keys(commands).join(', ') })
    console.log(t('cli:help'))
    return 0
  }
  const stopper = new AbortController()
  process.once('SIGINT', () => stopper.abort())
  const app = await createNodeApp(await workspaceOf(options), { namesPaths: true })
  try {
    const say = (line: string): void => void (options.json || console.log(line))
    const { document, failed = false } = await command({ app, options, locale, t, say, signal: stopper.signal })
    if (options.json) console.log(JSON.stringify(document, null, 2))
    return failed ? 1 : 0
  } finally {
    await app.close()
  }
}

async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(readOptions(args))
  } catch (error) {
    console.error(errorText(hostFailure(error, createReport(tmpdir())), systemLocale()))
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
