import { useEffect, useState } from 'react'
import type { RoomView } from '#shared/contract/room.ts'

/** `9:05`; whole seconds, a countdown shows a second until it has passed. */
export function clockText(milliseconds: number): string {
  const seconds = Math.abs(Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A countdown is over once its last second has passed. */
export const isOver = (milliseconds: number): boolean => Math.ceil(milliseconds / 1000) < 0

/** Milliseconds left, told anew four times a second while the clock runs; `at` is when the view was received. */
export function useLeft(timer: RoomView['timer'], at: number): number {
  const [now, setNow] = useState(at)
  useEffect(() => {
    if (!timer.running) return undefined
    const beat = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(beat)
  }, [timer.running])
  return timer.running ? timer.left - Math.max(0, now - at) : timer.left
}
