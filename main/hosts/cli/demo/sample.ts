import { DeskError } from '#shared/contract/errors.ts'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { Desk } from '../command.ts'

/** The sample year's newest closed session and newest agenda. */
export async function sampleMeetings({ app }: Desk): Promise<{ session: SessionDetail; meeting: MeetingDetail }> {
  const session = (await app.client.committee.sessions()).findLast((one) => one.phase === 'closed')
  const meeting = (await app.client.meeting.list()).at(-1)
  if (!session || !meeting) throw new DeskError('NOT_FOUND', { name: 'sample' })
  return {
    session: await app.client.committee.session({ sessionId: session.id }),
    meeting: await app.client.meeting.get({ meetingId: meeting.id }),
  }
}
