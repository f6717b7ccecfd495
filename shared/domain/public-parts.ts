import { eventKinds } from './task-event.ts'

/** Places of a publication in which personal data can stand. */
export const publicParts = [
  'round',
  'organisation',
  'title',
  'category',
  'proposal',
  'instruction',
  'milestone',
  ...eventKinds,
] as const
export type PublicPart = (typeof publicParts)[number]
