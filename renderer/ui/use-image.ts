import { useEffect, useMemo } from 'react'

/** A picture's bytes as an address to show it by. */
export function useBlob(blob: Blob | null): string | null {
  const url = useMemo(() => (blob === null ? null : URL.createObjectURL(blob)), [blob])
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url])
  return url
}

/** SVG text as an image: scripts and styles in it stay inside, and the page is drawn once. */
export const useImage = (svg: string | null): string | null =>
  useBlob(useMemo(() => (svg === null ? null : new Blob([svg], { type: 'image/svg+xml' })), [svg]))
