import { type ChildProcess, spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

const onPath = (env: Env, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    (env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  )

const underEach = (roots: readonly (string | undefined)[], paths: readonly string[]): string[] =>
  roots.filter((root) => root !== undefined).flatMap((root) => paths.map((path) => join(root, path)))

/** Where Edge, Chrome and Chromium lie, the likeliest first; CHROME_PATH goes before all. */
export function browserCandidates(platform: NodeJS.Platform, env: Env): string[] {
  const named = env.CHROME_PATH === undefined ? [] : [env.CHROME_PATH]
  if (platform === 'win32')
    return [
      ...named,
      ...underEach(
        [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA],
        [
          'Microsoft/Edge/Application/msedge.exe',
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
        ],
      ),
    ]
  if (platform === 'darwin')
    return [
      ...named,
      ...['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    ]
  return [
    ...named,
    ...onPath(env, ['microsoft-edge', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']),
  ]
}

/** The first of them that can be run, or null. */
export async function findBrowser(candidates: readonly string[]): Promise<string | null> {
  for (const path of candidates)
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path
  return null
}

/** Opens the address as a window of its own, with a profile in the workspace; the process ends with the window. */
export function openWindow(browser: string, address: string, profile: string): ChildProcess {
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--window-size=1440,960',
    // A browser that offers to translate the window would change the words people answer for.
    '--disable-features=Translate',
  ]
  return spawn(browser, [...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], { stdio: 'ignore' })
}
