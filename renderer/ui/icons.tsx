import type { ReactNode } from 'react'

/** Strokes on a 16 by 16 field; one weight, no fill. */
const paths = {
  overview: 'M2.5 13.5v-4M6.2 13.5v-11M9.8 13.5v-7M13.5 13.5v-3',
  tasks: 'M6.5 4h7M6.5 8h7M6.5 12h7M2 4l1 1 1.7-2M2 8l1 1 1.7-2M2 12l1 1 1.7-2',
  session:
    'M8 7a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 8 7ZM3.5 13.5c0-2.6 2-4.2 4.5-4.2s4.5 1.6 4.5 4.2M13.3 9.3a2.6 2.6 0 0 1 1.2 2.2M2.7 9.3a2.6 2.6 0 0 0-1.2 2.2',
  agenda: 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  documents: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.3h3.3M6 8.3h4.5M6 11h4.5',
  evaluation:
    'M5.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM1.8 13c0-2.4 1.6-3.8 3.7-3.8S9.2 10.600 9.2 13M10 7.5l1.6 1.6L14.500 5.500',
  opinions: 'M2 3h12v8H7.500l-3 2.700V11H2zM5 6h6M5 8.300h3.500',
  journal: 'M3.5 2h9v12h-9zM3.5 4.5h-1M3.5 8h-1M3.5 11.5h-1M6 5.5h4M6 8h4',
  settings: 'M2 4.5h6M11 4.5h3M2 11.5h3M8 11.5h6M9.5 3v3M6.5 10v3',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M3 8.5l3.2 3.2L13 5',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  left: 'M10 4L6 8l4 4',
  right: 'M6 4l4 4-4 4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  drag: 'M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01',
  warning: 'M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.7h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5.2h.01',
  lock: 'M4 7.5h8v6H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2',
  folder: 'M1.8 3.5h4.5l1.4 1.8h6.5v7.7H1.8z',
  file: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.3h3.3',
  upload: 'M8 10.5v-8M5 5.3l3-3 3 3M2.5 10.5v3h11v-3',
  download: 'M8 2.5v8M5 7.7l3 3 3-3M2.5 10.5v3h11v-3',
  print: 'M4.5 5.5v-3.5h7v3.5M4.5 11.5h-2.5v-6h12v6h-2.5M4.5 9.5h7v4.5h-7z',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.7V8l2.3 1.5',
  history: 'M2.5 8A5.5 5.5 0 1 0 4.2 4M2.5 2.5v3h3M8 5v3.2l2 1.3',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a3.75 3.75 0 0 1 0 7.5H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6h-7a3.75 3.75 0 0 0 0 7.5H10',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  trash: 'M3 4.5h10M6 4.5v-2h4v2M4.3 4.5l.7 9h6l.7-9',
  panel: 'M2 3h12v10H2zM10 3v10',
  rail: 'M2 3h12v10H2zM6 3v10',
  sun: 'M8 10.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM8 1.7v1.3M8 13v1.3M1.7 8H3M13 8h1.3M3.5 3.5l.9.9M11.6 11.6l.9.9M3.5 12.5l.9-.9M11.6 4.4l.9-.9',
  moon: 'M13 9.7A5.5 5.5 0 0 1 6.3 3a5.5 5.5 0 1 0 6.7 6.7Z',
  system: 'M2 3h12v8H2zM6 13.5h4M8 11v2.5',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
} as const

export type IconName = keyof typeof paths

/** `size` in pixels at normal text size; grows with the text. A small sign beside a word; never the only bearer of a meaning, so hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactNode {
  const thick = name === 'more' || name === 'drag'
  return (
    <svg
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={thick ? 2 : 1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

export const iconNames = Object.keys(paths) as IconName[]
