import { buildAgenda } from '#main/documents/agenda.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { buildPacket } from '#main/documents/packet.ts'
import { buildStanding } from '#main/documents/standing.ts'
import { standingInput } from '#test/documents/standing-sample.ts'
import { agendaEntry, agendaInput, emptyTask, packetInput, packetTask } from '#test/documents/samples.ts'

/** The documents every format is held to. */
export const trees: readonly (readonly [name: string, tree: DocumentTree])[] = (['ko', 'en'] as const).flatMap(
  (locale) => [
    [`packet (${locale})`, buildPacket(packetInput(5), locale)] as const,
    [`agenda (${locale})`, buildAgenda(agendaInput(15), locale)] as const,
    [`aggregate table (${locale})`, buildStanding(standingInput(30, 12), locale)] as const,
  ],
)

const long = '지나치게 긴 과제의 이름 '.repeat(40).slice(0, 500)

/** What people paste into fields: [what it is, the text, the text a reader finds]. */
export const oddTexts: readonly (readonly [what: string, text: string, read: string])[] = [
  ['500 characters', long, long],
  ['500 characters without a blank', 'W'.repeat(500), 'W'.repeat(500)],
  ['markup', `<b>&amp;</b> "큰" '작은' ]]> <!-- x -->`, `<b>&amp;</b> "큰" '작은' ]]> <!-- x -->`],
  ['a formula', '=HYPERLINK("http://example.invalid","x")', '=HYPERLINK("http://example.invalid","x")'],
  ['signs that begin a formula', '+1 -2 @SUM(A1) |cmd', '+1 -2 @SUM(A1) |cmd'],
  ['emoji', '축하 😀 👩‍👩‍👧 ✔', '축하 😀 👩‍👩‍👧 ✔'],
  ['right-to-left text', 'مرحبا עברית', 'مرحبا עברית'],
  ['old Hangul', '나랏말\u110A\u119Eᆷ ㆍ ᄒᆞᆫ', '나랏말\u110A\u119Eᆷ ㆍ ᄒᆞᆫ'],
  ['Hanja', '國民參與 政府革新', '國民參與 政府革新'],
  ['control characters', 'a\u0000b\u0007c\u001Bd\uFFFEe\u202Ef', 'abcdef'],
  ['half a character', 'x\uD83Dy', 'x\uFFFDy'],
  ['lines and tabs', '첫 줄\n둘째 줄\t끝', '첫 줄 둘째 줄 끝'],
  ['commas and quotes', 'a,"b";c', 'a,"b";c'],
]

export const oddPacket = (text: string): DocumentTree => {
  const task = packetTask(1, { title: text, summary: text, agency: text, recommendation: text })
  return buildPacket(packetInput(0, { tasks: [task] }), 'ko')
}

export const oddAgenda = (text: string): DocumentTree =>
  buildAgenda(
    agendaInput(0, { items: [agendaEntry(2, { title: text, points: text, presenter: text, request: text })] }),
    'ko',
  )

/** Every field empty. */
export const emptyTrees: readonly (readonly [name: string, tree: DocumentTree])[] = [
  [
    'packet of an empty task',
    buildPacket(
      packetInput(0, {
        tasks: [emptyTask],
        members: [],
        signOff: [],
      }),
      'ko',
    ),
  ],
  ['packet without tasks', buildPacket(packetInput(0), 'en')],
  ['agenda without items', buildAgenda(agendaInput(0), 'ko')],
]
