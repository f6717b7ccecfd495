import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const folder = join(import.meta.dirname, '../main/features/votes/roll/kernel')

/** The module that carries the compiled kernel. */
export const kernelModule = join(folder, 'kernel.wasm.ts')

/** The text of that module, compiled from assembly/ now. */
export async function compileKernel(): Promise<string> {
  const target = await mkdtemp(join(tmpdir(), 'desk-kernel-'))
  try {
    const out = join(target, 'kernel.wasm')
    const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--disableWarning', '201']
    const { error } = await main([join(folder, 'assembly/index.ts'), '--outFile', out, '--baseDir', '/', ...options])
    if (error) throw error
    const text = (await readFile(out)).toString('base64')
    return `/** Compiled from assembly/ by scripts/build-kernel.ts; WebAssembly in base64. */\nexport const kernelBytes =\n  '${text}'\n`
  } finally {
    await rm(target, { recursive: true, force: true })
  }
}
