import { type ReactNode, useState } from 'react'

/** A polite live region to place, and the function that speaks through it. */
export function useAnnounce(): [ReactNode, (text: string) => void] {
  const [text, setText] = useState('')
  const region = (
    <output aria-live="polite" className="visually-hidden">
      {text}
    </output>
  )
  return [region, setText]
}
