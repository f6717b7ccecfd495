import type { ReactNode } from 'react'
import type { RoomView } from '#shared/contract/room.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Room.module.css'

/** Who is asked to leave or to come back, in words the whole room can read; why stays at the desk. */
export function Door({ door }: { door: RoomView['door'] }): ReactNode {
  const { t } = useWords()
  return (
    <output className={css.door}>
      {(['leave', 'back', 'outside'] as const).map(
        (way) =>
          door[way].length > 0 && (
            <p key={way} className={css[way]}>
              {way !== 'outside' && <Icon name={way === 'leave' ? 'right' : 'left'} size={36} />}
              <span>
                {t(`room:door.${way}`, {
                  names: door[way].map(({ name }) => t('room:memberNamed', { name })).join(', '),
                })}
              </span>
            </p>
          ),
      )}
    </output>
  )
}
