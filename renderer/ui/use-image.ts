import { useEffect, useMemo } from 'react'

/** SVG text as an image: scripts and styles in it stay inside, and the page is drawn once. */
export function useImage(svg: string | null): string | null {
  const url = useMemo(
    () => (svg === null ? null : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))),
    [svg],
  )
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url])
  return url
}
