import { copyFileSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite'
import { pdfAssetsFromSource } from './main/exporters/pdf/assets.ts'
import { workerNames } from './main/workers.ts'

const outDir = 'dist/electron'
/** Native code and what looks for its parts at run time stays in node_modules; the rest is bundled. */
const external = [
  'electron',
  'highs',
  'knex',
  'sqlite3',
  '@myriaddreamin/typst-ts-node-compiler',
  /^electron-log/,
  /^node:/,
]

/** A page under Electron's sandbox reads CommonJS only, in one file. */
const preload: InlineConfig = {
  configFile: false,
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: false,
    target: 'chrome125',
    lib: { entry: 'main/hosts/electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
}

/** Typst reads fonts and templates as plain files, so they lie beside the code, outside the archive. */
function copyAssets(): void {
  const { fontFiles, templateFolder } = pdfAssetsFromSource()
  const copies = [
    ['fonts', fontFiles],
    ['templates', globSync('*.typ', { cwd: templateFolder }).map((name) => join(templateFolder, name))],
  ] as const
  for (const [folder, files] of copies) {
    const target = join(outDir, 'assets', folder)
    rmSync(target, { recursive: true, force: true })
    mkdirSync(target, { recursive: true })
    for (const file of files) copyFileSync(file, join(target, basename(file)))
  }
}

const besideMain: Plugin = {
  name: 'beside-main',
  async closeBundle() {
    copyAssets()
    await build(preload)
  },
}

/** Electron's side of the program: main, its workers, then the preload and what printing reads. */
export default defineConfig({
  publicDir: false,
  plugins: [besideMain],
  ssr: { noExternal: true, external: [] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external,
      input: {
        main: 'main/hosts/electron/main.ts',
        ...Object.fromEntries(workerNames.map((name) => [`workers/${name}.worker`, `main/workers/${name}.worker.ts`])),
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
})
