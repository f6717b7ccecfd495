import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrintSource } from '#shared/contract/print.ts'
import type { DuplexMode, PrintLayout } from '#shared/domain/print.ts'
import { printPdf } from '#renderer/features/documents/out.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

interface Asked {
  readonly source: PrintSource
  readonly pages: readonly number[]
  readonly layout: PrintLayout
  readonly duplex: DuplexMode
}

/** Lays the pages out and hands them to the host's printer, or to the browser's print dialog where the host has none. */
export function usePrint() {
  const { client, orpc, fetchFile } = useDesk()
  const can = useQuery(orpc.workspace.status.queryOptions()).data?.capabilities
  const [jobId, setJobId] = useState('')
  const print = useMutation({
    async mutationFn({ id, asked }: { id: string; asked: Asked }) {
      const { pages, layout, duplex } = asked
      const file = await client.print.prepare({ ...asked, pages: [...pages], jobId: id })
      if (can?.printPdf) await client.files.print({ id: file.id, layout, duplex })
      else printPdf(await fetchFile(file.id))
    },
  })
  const start = (asked: Asked): void => {
    const id = crypto.randomUUID()
    setJobId(id)
    print.mutate({ id, asked })
  }
  const cancel = (): void => void client.events.cancel({ jobId }).catch(() => undefined) // over by now
  return { print, jobId, start, cancel }
}
