import type { DataColumn, DataSheet, DataValue } from './sheets.ts'

/** A column with the value it takes from each thing of its rows. */
export interface ValueColumn<Thing> extends DataColumn {
  readonly value: (thing: Thing) => DataValue
}

const make =
  (kind: DataColumn['kind'], defaultWidth: number) =>
  <Thing>(title: string, value: (thing: Thing) => DataValue, width = defaultWidth): ValueColumn<Thing> => ({
    title,
    kind,
    width,
    value,
  })

export const text = make('text', 16)
export const whole = make('whole', 10)
/** Twelve digits: a mean without the noise of its binary fraction. */
export const decimal = <Thing>(title: string, value: (thing: Thing) => number | null, width = 10): ValueColumn<Thing> =>
  make('decimal', width)(title, (thing: Thing) => {
    const exact = value(thing)
    return exact === null ? null : Number(exact.toPrecision(12))
  })
export const date = make('date', 12)

export const sheet = <Thing>(
  name: string,
  columns: readonly ValueColumn<Thing>[],
  things: readonly Thing[],
): DataSheet => ({
  name,
  columns: columns.map(({ title, kind, width }) => ({ title, kind, width })),
  rows: things.map((thing) => columns.map(({ value }) => value(thing))),
})
