import { describe, expect, it } from 'vitest'
import { emblemBounds, emblemFits, type EmblemLook } from '#shared/domain/emblem.ts'

const look = (changes: Partial<EmblemLook> = {}): EmblemLook => ({
  kind: 'png',
  problem: 'none',
  size: 20_000,
  pixels: { width: 600, height: 200 },
  ...changes,
})

describe('an emblem', () => {
  it.each([
    ['a PNG', look(), true],
    ['a JPEG', look({ kind: 'jpeg' }), true],
    ['the largest', look({ size: emblemBounds.bytes, pixels: { width: 2000, height: 2000 } }), true],
    ['a byte more', look({ size: emblemBounds.bytes + 1 }), false],
    ['a pixel more', look({ pixels: { width: 2001, height: 10 } }), false],
    ['a picture without a size', look({ pixels: null }), false],
    ['a broken picture', look({ problem: 'broken' }), false],
    ['a PDF', look({ kind: 'pdf' }), false],
    ['something else', look({ kind: 'other', problem: 'noConverter' }), false],
  ])('%s', (_, given, fits) => {
    expect(emblemFits(given)).toBe(fits)
  })
})
