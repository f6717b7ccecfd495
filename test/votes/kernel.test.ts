import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { compileKernel, kernelModule } from '../../scripts/kernel.ts'

it('carries the kernel that its source compiles to', async () => {
  expect(await readFile(kernelModule, 'utf8')).toBe(await compileKernel())
}, 60_000)
