import { type ComponentType, lazy } from 'react'
import type { IconName } from '#renderer/ui/icons.tsx'

/** The places of the rail, in its order. */
export const sections = [
  'overview',
  'tasks',
  'session',
  'agenda',
  'follow-up',
  'opinions',
  'documents',
  'evaluation',
  'journal',
  'settings',
] as const
export type Section = (typeof sections)[number]

export interface Route {
  /** wouter's pattern behind `#`; the screen reads its ids with wouter's `useParams()` */
  readonly path: string
  /** the rail's place it belongs to */
  readonly section: Section
  readonly screen: ComponentType
}

/**
 * Which screen stands at which address. To add one: write `renderer/features/<name>/screen.tsx` with a default export
 * and add one line here: `{ path: '/tasks/:id?', section: 'tasks', screen: lazy(() => import('#renderer/features/tasks/screen.tsx')) },`
 * A section shows in the rail as soon as a route names it.
 */
export const routes: readonly Route[] = [
  { path: '/overview', section: 'overview', screen: lazy(() => import('#renderer/features/overview/screen.tsx')) },
  {
    path: '/overview/:figure',
    section: 'overview',
    screen: lazy(() => import('#renderer/features/overview/list.tsx')),
  },
  { path: '/tasks/at/:reached', section: 'tasks', screen: lazy(() => import('#renderer/features/tasks/screen.tsx')) },
  { path: '/tasks/:id?', section: 'tasks', screen: lazy(() => import('#renderer/features/tasks/screen.tsx')) },
  { path: '/votes/:roundId?', section: 'tasks', screen: lazy(() => import('#renderer/features/votes/screen.tsx')) },
  { path: '/screening', section: 'tasks', screen: lazy(() => import('#renderer/features/screening/screen.tsx')) },
  {
    path: '/discussions/:id?',
    section: 'tasks',
    screen: lazy(() => import('#renderer/features/discussions/screen.tsx')),
  },
  { path: '/agenda/:id?', section: 'agenda', screen: lazy(() => import('#renderer/features/agenda/screen.tsx')) },
  {
    path: '/follow-up/instruction/:instructionId',
    section: 'follow-up',
    screen: lazy(() => import('#renderer/features/follow-up/screen.tsx')),
  },
  {
    path: '/follow-up/view/:view',
    section: 'follow-up',
    screen: lazy(() => import('#renderer/features/follow-up/screen.tsx')),
  },
  {
    path: '/follow-up/:meetingId?',
    section: 'follow-up',
    screen: lazy(() => import('#renderer/features/follow-up/screen.tsx')),
  },
  {
    path: '/publication/:kind?/:id?',
    section: 'follow-up',
    screen: lazy(() => import('#renderer/features/publication/screen.tsx')),
  },
  {
    path: '/opinions/:taskId?',
    section: 'opinions',
    screen: lazy(() => import('#renderer/features/opinions/screen.tsx')),
  },
  {
    path: '/documents/:kind?/:id?',
    section: 'documents',
    screen: lazy(() => import('#renderer/features/documents/screen.tsx')),
  },
  {
    path: '/templates/:kind/:id',
    section: 'documents',
    screen: lazy(() => import('#renderer/features/templates/screen.tsx')),
  },
  {
    path: '/copies/:kind?/:id?',
    section: 'documents',
    screen: lazy(() => import('#renderer/features/copies/screen.tsx')),
  },
  {
    path: '/evaluation/:groupId?',
    section: 'evaluation',
    screen: lazy(() => import('#renderer/features/evaluation/screen.tsx')),
  },
  { path: '/session/:id?', section: 'session', screen: lazy(() => import('#renderer/features/session/screen.tsx')) },
  { path: '/journal', section: 'journal', screen: lazy(() => import('#renderer/features/journal/screen.tsx')) },
  { path: '/settings', section: 'settings', screen: lazy(() => import('#renderer/features/settings/screen.tsx')) },
]

/** The rail's places that have a screen. */
export const openSections: readonly Section[] = sections.filter((section) =>
  routes.some((route) => route.section === section),
)

/** Screens that belong to the place of another. */
const among: Readonly<Record<string, Section>> = {
  votes: 'tasks',
  screening: 'tasks',
  discussions: 'tasks',
  publication: 'follow-up',
  copies: 'documents',
  templates: 'documents',
}

/** The place an address belongs to: its first part, or the place that part belongs to. */
export function sectionOf(location: string): Section | null {
  const [, name = ''] = location.split('/')
  return sections.find((section) => section === (among[name] ?? name)) ?? null
}

export const sectionIcons: Record<Section, IconName> = {
  overview: 'overview',
  tasks: 'tasks',
  session: 'session',
  agenda: 'agenda',
  'follow-up': 'clock',
  opinions: 'opinions',
  documents: 'documents',
  evaluation: 'evaluation',
  journal: 'journal',
  settings: 'settings',
}
