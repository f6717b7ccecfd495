import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  readonly workspace: string
  /** serve a browser instead of opening a window: for desktops whose policy stops Electron's window */
  readonly loopback: boolean
  readonly browser: boolean
  /** 0 takes a free one */
  readonly port: number
}

/** Reads the program's arguments; Chromium's own switches among them are none of ours. */
export function readOptions(args: readonly string[], userData: string): Options {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      workspace: { type: 'string' },
      loopback: { type: 'boolean' },
      'no-browser': { type: 'boolean' },
      port: { type: 'string' },
    },
  })
  const { workspace, port } = values
  return {
    workspace: typeof workspace === 'string' ? resolve(workspace) : join(userData, 'workspace'),
    loopback: values.loopback === true,
    browser: values['no-browser'] !== true,
    port: typeof port === 'string' ? Number(port) : 0,
  }
}
