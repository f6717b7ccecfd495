/**
 * Everything lies in one arena that only grows; keys, tables and records are named by where they lie. JavaScript asks
 * for room before each stretch (`reserve`), so nothing moves or runs out while the stretch is read.
 */
const pageBytes: usize = 65536
const alignment: usize = 15

let arena: usize = pageBytes

/** `bytes` of zeros, at a place that stays. */
export function allocate(bytes: usize): usize {
  const at = arena
  arena = (at + bytes + alignment) & ~alignment
  const pages = <i32>((arena + pageBytes - 1) / pageBytes) - memory.size()
  // By a sixteenth more than is needed: growing makes every view of JavaScript's anew.
  if (pages > 0 && memory.grow(pages + (memory.size() >> 4)) < 0 && memory.grow(pages) < 0) unreachable()
  return at
}

/** Makes sure that `bytes` more can be taken without growing. */
export function ensure(bytes: usize): void {
  const at = arena
  allocate(bytes)
  arena = at
}
