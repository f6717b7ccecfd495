/** Which items of a session a form is made of: all of them, or one. */
export interface FormSubject {
  readonly sessionId: string
  /** null for every item */
  readonly itemId: string | null
}

const between = '~'

/** The subject as documents name it: the session's id, or `<session>~<item>`. */
export const formSubjectText = ({ sessionId, itemId }: FormSubject): string =>
  itemId === null ? sessionId : `${sessionId}${between}${itemId}`

export function formSubjectOf(text: string): FormSubject {
  const [sessionId = '', itemId = ''] = text.split(between)
  return { sessionId, itemId: itemId === '' ? null : itemId }
}
