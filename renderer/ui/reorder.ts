/** The order after one id moved `by` places; it stops at the ends. */
export function moveBy(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id)
  if (from < 0) return [...ids]
  const to = Math.min(ids.length - 1, Math.max(0, from + by))
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** The order after some ids were dropped before or after another. */
export function moveNextTo(ids: readonly string[], moved: readonly string[], target: string, after: boolean): string[] {
  const group = ids.filter((id) => moved.includes(id))
  const rest = ids.filter((id) => !moved.includes(id))
  const at = rest.indexOf(target)
  return at < 0 ? [...ids] : rest.toSpliced(after ? at + 1 : at, 0, ...group)
}
