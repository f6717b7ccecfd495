import { useEffect, useRef, useState } from 'react'

export interface Dropped {
  readonly files: readonly File[]
  /** names of folders among them, which cannot be read as files */
  readonly folders: readonly string[]
}

/** What a drop brought. Folders come as entries whose bytes nobody can read. */
export function droppedOn(data: DataTransfer): Dropped {
  const files: File[] = []
  const folders: string[] = []
  for (const item of data.items) {
    const file = item.getAsFile()
    if (!file) continue
    if (item.webkitGetAsEntry()?.isDirectory) folders.push(file.name)
    else files.push(file)
  }
  return { files, folders }
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/**
 * Files dropped anywhere in the window that nothing in it took itself; without this the browser would leave the program
 * to show the file. `ready` tells, at that moment, whether they are wanted. Answers whether files hang over the window.
 */
export function useWindowDrop(onDrop: (dropped: Dropped) => void, ready: () => boolean): boolean {
  const [over, setOver] = useState(false)
  const newest = useRef({ onDrop, ready })
  useEffect(() => {
    newest.current = { onDrop, ready }
  })
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      const wanted = newest.current.ready()
      if (event.dataTransfer) event.dataTransfer.dropEffect = wanted ? 'copy' : 'none'
      setOver(wanted)
    }
    window.addEventListener('dragover', drag, { signal })
    // It left the window, not one thing in it for another.
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
    // What takes a drop itself lets it go no further: seen on its way down.
    window.addEventListener('drop', () => setOver(false), { signal, capture: true })
    window.addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        if (event.dataTransfer && newest.current.ready()) newest.current.onDrop(droppedOn(event.dataTransfer))
      },
      { signal },
    )
    return () => stop.abort()
  }, [])
  return over
}
