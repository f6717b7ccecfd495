import { useSyncExternalStore } from 'react'
import type { Job } from '#shared/contract/events.ts'

/** The newest state of every job of this window, and when something was last saved. */
export class JobBoard {
  #jobs: readonly Job[] = []
  #saved: number | null = null
  readonly #listeners = new Set<() => void>()

  put(job: Job): void {
    this.#jobs = [...this.#jobs.filter((other) => other.id !== job.id), job].slice(-20)
    this.#tell()
  }

  savedAt(at: number): void {
    this.#saved = at
    this.#tell()
  }

  readonly jobs = (): readonly Job[] => this.#jobs
  readonly saved = (): number | null => this.#saved
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

export const useJobs = (board: JobBoard): readonly Job[] => useSyncExternalStore(board.subscribe, board.jobs)

export const useJob = (board: JobBoard, id: string | null): Job | null =>
  useJobs(board).find((job) => job.id === id) ?? null

/** Epoch milliseconds of the last saved change this window heard of. */
export const useSavedAt = (board: JobBoard): number | null => useSyncExternalStore(board.subscribe, board.saved)
