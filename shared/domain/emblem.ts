import type { AttachmentKind, AttachmentProblem } from './attachment.ts'

/** What an emblem may be at most: it is printed 16 mm high, and goes into every file that is made. */
export const emblemBounds = {
  /** bytes */
  bytes: 1_000_000,
  /** pixels a side */
  side: 2000,
} as const

export interface EmblemLook {
  readonly kind: AttachmentKind
  readonly problem: AttachmentProblem
  /** bytes */
  readonly size: number
  /** pixels; null where the file does not tell them */
  readonly pixels: { readonly width: number; readonly height: number } | null
}

/** Whether a file can be the office's emblem: a whole PNG or JPEG within the bounds. */
export function emblemFits({ kind, problem, size, pixels }: EmblemLook): boolean {
  if ((kind !== 'png' && kind !== 'jpeg') || problem !== 'none' || pixels === null) return false
  const { width, height } = pixels
  return size <= emblemBounds.bytes && width > 0 && height > 0 && Math.max(width, height) <= emblemBounds.side
}
