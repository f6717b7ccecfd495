import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '#renderer/rpc/desk.tsx'

const longest = 100 // characters of a name

const namesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Recipients who are no members: a name a line. */
export const othersOf = (text: string) => namesOf(text).map((name) => ({ memberId: null, name }))

export const tooLong = (text: string): boolean => namesOf(text).some((name) => name.length > longest)

/** The making of copies as a job that can be cancelled. */
export function useMakeCopies(onDone: () => void) {
  const { client } = useDesk()
  const [jobId, setJobId] = useState('')
  type Asked = Omit<Parameters<typeof client.copies.make>[0], 'jobId'>
  const make = useMutation({
    mutationFn: ({ id, asked }: { id: string; asked: Asked }) => client.copies.make({ ...asked, jobId: id }),
    onSuccess: onDone,
  })
  const start = (asked: Asked): void => {
    const id = crypto.randomUUID()
    setJobId(id)
    make.mutate({ id, asked })
  }
  const cancel = (): void => void client.events.cancel({ jobId }).catch(() => undefined) // over by now
  return { make, jobId, start, cancel }
}
