import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { type Dropped, useWindowDrop } from '#renderer/ui/dropped.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Import.module.css'

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }))

/** An open dialog has its own use for files, or none. */
const noDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') === null

/** Files dropped anywhere in the window begin an import, whichever screen is shown. */
export function DropAnywhere(): ReactNode {
  const { t } = useWords()
  const [location] = useLocation()
  const [taken, setTaken] = useState<{ dropped: Dropped; location: string } | null>(null)
  const over = useWindowDrop((dropped) => setTaken({ dropped, location }), noDialog)
  // Whoever follows the report's link to another place wants to see that place.
  const dropped = taken?.location === location ? taken.dropped : null
  return (
    <>
      {over && <div className={css.over}>{t('tasks:import.dropAnywhere')}</div>}
      {dropped && (
        <Suspense>
          <ImportDialog dropped={dropped} onClose={() => setTaken(null)} />
        </Suspense>
      )}
    </>
  )
}
