import type { Events } from '#main/events.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'

export function eventsHandlers(events: Events): Handlers<Contract['events']> {
  return {
    stream: async (_input, { signal }) => events.stream(signal),
    cancel: async ({ jobId }) => ({ cancelled: events.cancel(jobId) }),
  }
}
