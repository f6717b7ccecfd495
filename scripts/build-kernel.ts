import { writeFile } from 'node:fs/promises'
import { compileKernel, kernelModule } from './kernel.ts'

/** `node scripts/build-kernel.ts`: compiles the kernel that reads ballots, and writes it beside its source. */
await writeFile(kernelModule, await compileKernel())
