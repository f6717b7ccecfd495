import type { BarChart, DotPlot, DotRow } from '#main/documents/model.ts'
import type { FlowPicture } from './flow.ts'
import { createCanvas, type Canvas } from './png.ts'
import { colours, tones } from './styles.ts'

/** Ten pixels a millimetre where the picture takes half of the text's width. */
const width = 888
const picture = (canvas: Canvas, heightMm: number, alternative: string): FlowPicture => ({
  type: 'picture',
  kind: 'png',
  bytes: canvas.png(),
  width: canvas.width,
  height: canvas.height,
  heightMm,
  alternative,
})

/** One bar each, from nought on one scale, with the threshold's line in all of them. */
export function barPictures({ bars, threshold }: BarChart): FlowPicture[] {
  const most = Math.max(1, ...bars.map(({ value }) => value), threshold?.value ?? 0)
  const at = (value: number): number => (value / most) * (width - 4)
  return bars.map(({ label, value, text, tone }) => {
    const canvas = createCanvas(width, 36, colours.paper)
    canvas.rect(0, 4, at(value), 28, tone === 'muted' ? colours.hairline : tones[tone])
    if (threshold !== null) canvas.rect(at(threshold.value), 0, 4, 36, tones.warning)
    return picture(canvas, 3.6, `${label} ${text}`)
  })
}

const high = 72
const radius = 7

/** Equal scores stand above and below each other; the more there are, the closer. */
function drawDots(canvas: Canvas, values: readonly number[], at: (value: number) => number): void {
  const heaps = new Map<number, number>()
  const keyOf = (value: number): number => Math.round(at(value) / (radius * 2))
  for (const value of values) heaps.set(keyOf(value), (heaps.get(keyOf(value)) ?? 0) + 1)
  const pitch = Math.min(radius * 2 + 1, (high - radius * 2) / Math.max(1, ...heaps.values()))
  const seen = new Map<number, number>()
  for (const value of values) {
    const before = seen.get(keyOf(value)) ?? 0
    seen.set(keyOf(value), before + 1)
    const side = before % 2 === 0 ? 1 : -1
    canvas.disc(at(value), high / 2 + Math.ceil(before / 2) * side * pitch, radius, tones.primary)
  }
}

function dotPicture({ label, values, mean, text }: DotRow, min: number, max: number): FlowPicture {
  const canvas = createCanvas(width, high, colours.white)
  const span = Math.max(0.0001, max - min)
  const at = (value: number): number => radius + 4 + ((value - min) / span) * (width - 2 * radius - 8)
  const ticks = span <= 10 ? Math.floor(span) + 1 : 5
  for (let tick = 0; tick < ticks; tick += 1)
    canvas.rect(at(span <= 10 ? min + tick : min + (span * tick) / (ticks - 1)) - 1, 0, 2, high, '#e6e8ea')
  canvas.rect(0, high / 2 - 1, width, 2, colours.hairline)
  drawDots(canvas, values, at)
  if (mean !== null) canvas.rect(at(mean) - 2, 6, 4, high - 12, tones.negative)
  return picture(canvas, 7.2, `${label} ${text}`)
}

/** One dot a scorer, a line at the mean; one picture a row, all on one scale. */
export const dotPictures = ({ rows, min, max }: DotPlot): FlowPicture[] => rows.map((row) => dotPicture(row, min, max))
