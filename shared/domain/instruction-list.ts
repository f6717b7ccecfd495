/** How a list of instructions is ordered: under each agency, or by the month they are due in. */
export const instructionOrders = ['agency', 'due'] as const
export type InstructionOrder = (typeof instructionOrders)[number]

/** Which instructions a list holds; `meetingId` null: those of every meeting. */
export interface InstructionListSubject {
  readonly order: InstructionOrder
  readonly meetingId: string | null
}

const everyMeeting = 'all'

/** `due:<meeting>`, `agency:all`: a list of instructions as a document's subject; null where it is none. */
export function instructionListOf(text: string): InstructionListSubject | null {
  const order = instructionOrders.find((one) => text.startsWith(`${one}:`))
  const meeting = text.slice((order?.length ?? 0) + 1)
  if (order === undefined || meeting === '') return null
  return { order, meetingId: meeting === everyMeeting ? null : meeting }
}

export const instructionListText = ({ order, meetingId }: InstructionListSubject): string =>
  `${order}:${meetingId ?? everyMeeting}`
