import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** The system's own way to open a file or a folder. */
function opener(platform: NodeJS.Platform): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['explorer.exe', []]
  if (platform === 'darwin') return ['open', []]
  return ['xdg-open', []]
}

export function openWithSystem(path: string): Promise<void> {
  const [command, flags] = opener(process.platform)
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...flags, path], { stdio: 'ignore', detached: true })
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

export const showInSystemFolder = (path: string): Promise<void> =>
  process.platform === 'win32' ? openWithSystem(`/select,${path}`) : openWithSystem(dirname(path))
