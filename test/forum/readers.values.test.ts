import { describe, expect, it } from 'vitest'
import { plainText, titleOf } from '#main/features/forum/readers/plain-text.ts'
import { time, wholeNumber } from '#main/features/forum/readers/values.ts'

const noon = Date.UTC(2025, 8, 12, 12)

describe('times', () => {
  it.each([
    ['2025-09-12', Date.UTC(2025, 8, 12)],
    ['2025-09-12 12:00:00', noon],
    ['2025-09-12T12:00:00Z', noon],
    ['2025-09-12 12:00:00 UTC', noon],
    ['2025-09-12T21:00:00+09:00', noon],
    ['2025-09-12T21:00:00.123456+0900', noon],
    ['2025-09-12T07:30-04:30', noon],
    ['12/09/2025 12', noon],
    ['12/09/2025 12:00', noon],
    ['12/09/2025', Date.UTC(2025, 8, 12)],
    [String(noon), noon],
    [String(noon / 1000), noon],
    ['  2025-09-12  ', Date.UTC(2025, 8, 12)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
  ])('%s', (text, expected) => {
    expect(time(text)).toBe(expected)
  })

  it.each(['2025-02-29', '31/02/2025', '2025-13-01', '2025-09-12 25:00', '12.09.2025', 'yesterday', '-5', '12'])(
    '%s is no time',
    (text) => {
      expect(time(text)).toBeUndefined()
    },
  )

  it('has none in an empty text', () => {
    expect(time('  ')).toBeNull()
  })
})

describe('whole numbers', () => {
  it.each([
    ['0', 0],
    [' 42 ', 42],
    ['', null],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['9999999999999999', undefined],
  ])('%j', (text, expected) => {
    expect(wholeNumber(text)).toBe(expected)
  })
})

describe('plain text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<ul><li>x</li><li>y</li></ul>', '· x\n· y'],
    ['<script>alert("x")</script>safe', 'safe'],
    ['<style>p{}</style>safe', 'safe'],
    ['<script>never closed', ''],
    ['a<!-- hidden -->b', 'ab'],
    ['<b onclick="x()">bold</b>', 'bold'],
    ['R&amp;D &lt;b&gt; &#39;x&#x27; &nbsp;y', "R&D <b> 'x' y"],
    ['Educaci&oacute;n &Eacute;tica &ndash; &euro;5 &frac12;', 'Educación Ética – €5 ½'],
    [
      'see <a href="https://x.example/a?b=1&amp;c=2" target="_blank">the plan</a>',
      'see the plan (https://x.example/a?b=1&c=2)',
    ],
    ['<a href="https://x.example">https://x.example</a>', 'https://x.example'],
    ['<a href="javascript:alert(1)">press</a>', 'press'],
    ['<scr<script></script>ipt>alert(1)</script>', 'alert(1)'],
    ['a&#7;b&#xD800;c&#13;d', 'abcd'],
    ['&unknown; stays', '&unknown; stays'],
    ['&#0;&#1114112;x', 'x'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['민원 창구를\r\n늘려 주세요', '민원 창구를\n늘려 주세요'],
  ])('%j', (html, expected) => {
    expect(plainText(html)).toBe(expected)
  })

  it.each(['<!--', '<a', '<a href="', '<li ', '<script', '</script ', '&#1', '<a>'])(
    'comes to an end where %s is never closed and comes again and again',
    (piece) => {
      expect(plainText(`<p>${piece.repeat(200_000)}`).length).toBeLessThan(2_000_000)
    },
  )

  it('is one line of at most 500 characters as a title', () => {
    expect(titleOf('one\ntwo')).toBe('one two')
    expect(titleOf('가'.repeat(600))).toBe(`${'가'.repeat(499)}…`)
  })
})
