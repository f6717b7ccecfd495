import './ui/tokens.css'
import './ui/base.css'
import { type ReactNode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { DeskProvider } from './rpc/desk.tsx'
import { connect, type Transport } from './rpc/transport.ts'
import { Shell, Waiting } from './shell/Shell.tsx'
import { ErrorNotice } from './ui/ErrorNotice.tsx'
import { applyTheme } from './ui/theme.ts'
import { WordsProvider } from './ui/words.tsx'

type Connection = { readonly transport: Transport } | { readonly error: unknown }

/** Connects once, then shows the program, or why it cannot be reached. */
function Window({ connecting }: { connecting: Promise<Transport> }): ReactNode {
  const [connection, setConnection] = useState<Connection | null>(null)
  useEffect(() => {
    connecting.then(
      (transport) => setConnection({ transport }),
      (error: unknown) => setConnection({ error }),
    )
  }, [connecting])
  if (connection === null) return <Waiting />
  if ('error' in connection) return <ErrorNotice page error={connection.error} onRetry={() => location.reload()} />
  return (
    <DeskProvider transport={connection.transport}>
      <Shell />
    </DeskProvider>
  )
}

applyTheme()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <WordsProvider>
      <Window connecting={connect()} />
    </WordsProvider>,
  )
}
