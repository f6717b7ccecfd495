import { kernelBytes } from './kernel.wasm.ts'

/** Why `scan` came back: see assembly/index.ts. */
export const scanned = { finished: 0, unclear: 1, text: 2, newTask: 3, newChoice: 4 } as const
/** How a record came out: see assembly/split.ts. */
export const split = { oneLine: 0, manyLines: 1, open: 2 } as const

/** What assembly/index.ts exports; places are numbers, truth is 0 or 1. */
export interface Kernel {
  readonly memory: WebAssembly.Memory
  prepare(
    delimiter: number,
    fields: number,
    task: number,
    voter: number,
    choice: number,
    cast: number,
    revoked: number,
    usualTimes: number,
  ): void
  preparePairs(): number
  reserve(bytes: number): void
  inputFor(bytes: number): number
  wordFor(bytes: number): number
  scan(from: number, end: number, limit: number, last: number, sure: number, line: number, asText: number): number
  at(): number
  nextAt(): number
  lineAt(): number
  stateAt(): number
  wordFrom(): number
  wordTo(): number
  knowTask(start: number, end: number, task: number): void
  knowChoice(start: number, end: number, choice: number): void
  voterOf(at: number, length: number): number
  voterCount(): number
  firstVoter(): number
  ballot(task: number, voter: number, line: number, at: number, choice: number, revoked: number): void
  recordsAt(): number
  packedBallots(): number
  clearRecords(): void
  earliestTime(): number
  latestTime(): number
}

let compiled: WebAssembly.Module | undefined

/** A kernel with memory of its own. */
export function createKernel(): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'))
  const abort = (): never => {
    throw new Error('The reader of ballots stopped')
  }
  return new WebAssembly.Instance(compiled, { env: { abort } }).exports as unknown as Kernel
}
