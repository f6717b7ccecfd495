// Runs under whatever Node a bare machine has: it finds Node 24 among the dependencies, builds the window when it
// is stale, and opens the program in Electron or, without its binary, in the browser of this machine.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules/.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
const args = process.argv.slice(2)

/** Runs to the end, shows everything, and passes a failure on. */
function run(command, commandArgs) {
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Time of the newest file below a folder. */
function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  )
}

const page = join(root, 'dist/renderer/index.html')
const sources = Math.max(newest(join(root, 'renderer')), newest(join(root, 'shared')))
if (!existsSync(page) || statSync(page).mtimeMs < sources) run('npm', ['run', '-s', 'build:renderer'])

/** Where Electron's package says its binary is, or null where it was never brought. */
function electronBinary() {
  const home = join(root, 'node_modules/electron')
  const pathFile = join(home, 'path.txt')
  if (!existsSync(pathFile)) return null
  const path = join(home, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(path) ? path : null
}

/** `npm ci` does not bring the binary; it is tried here, with a limit, and not again for a day where that failed. */
function bringElectron() {
  const triedFile = join(root, 'node_modules/.cache/electron-tried')
  const tried = existsSync(triedFile) ? statSync(triedFile).mtimeMs : 0
  if (Date.now() - tried < 86_400_000) return
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  writeFileSync(triedFile, '')
  spawnSync('node', [join(root, 'node_modules/electron/install.js')], { env, stdio: 'ignore', timeout: 120_000 })
}

if (electronBinary() === null) bringElectron()
const electron = electronBinary()
if (electron !== null) {
  run('npm', ['run', '-s', 'build:electron'])
  run(electron, [root, ...args])
} else {
  console.log(
    "Electron's binary is not here; the same program opens in the browser of this machine. / Electron 실행 파일이 없어 같은 프로그램을 브라우저로 엽니다.",
  )
  // V8 loses count of code pages it guards with hardware keys when threads with WebAssembly come and go, and aborts.
  run('node', ['--no-memory-protection-keys', join(root, 'main/hosts/loopback/main.ts'), ...args])
}
