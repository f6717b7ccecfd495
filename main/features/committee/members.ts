import type { Knex } from 'knex'
import type { Contract } from '#shared/contract/index.ts'
import type { Member } from '#shared/contract/committee.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { chairClash } from '#shared/domain/roster.ts'
import type { CommitteeDeps } from './deps.ts'
import { allMembers, allSessions, seatsOf } from './repository.ts'
import type { MemberRow } from './rows.ts'
import { fromMember, toMember } from './rows.ts'

/** Whether a member's term covers a civil date (`YYYY-MM-DD`); both its ends do. */
const inTerm = (member: MemberRow, date: string): boolean => member.term_from <= date && date <= member.term_to

function assertMembers(members: readonly Member[]): void {
  const twice = members.find((member, index) => members.findIndex((one) => one.id === member.id) < index)
  if (twice) throw new DeskError('BAD_INPUT', { where: `members: ${twice.id}` })
  const backwards = members.find((member) => member.termTo < member.termFrom)
  if (backwards)
    throw new DeskError('BAD_INPUT', { where: `${backwards.name}: ${backwards.termFrom} > ${backwards.termTo}` })
}

function assertOneChair(members: readonly Member[]): void {
  const clash = chairClash(members)
  if (clash) throw new DeskError('BAD_INPUT', { where: `chair: ${clash.map(({ name }) => name).join(', ')}` })
}

/** Gives a session a seat for each member in term on its date; a seat that is kept keeps its attendance. */
export async function seatMembers(
  trx: Knex.Transaction,
  ids: () => string,
  session: { id: string; date: string },
): Promise<void> {
  const members = (await allMembers(trx)).filter((member) => inTerm(member, session.date))
  const entitled = new Set(members.map((member) => member.id))
  const seats = await seatsOf(trx, session.id)
  const seated = new Set(seats.map((seat) => seat.member_id))
  for (const seat of seats) if (!entitled.has(seat.member_id)) await trx('seat').where({ id: seat.id }).delete()
  for (const member of members) {
    if (seated.has(member.id)) continue
    await trx('seat').insert({ id: ids(), session_id: session.id, member_id: member.id, present: 0 })
  }
}

/** Adds or changes these members, and gives the sessions in preparation their seats. */
export async function putMembers(
  trx: Knex.Transaction,
  deps: CommitteeDeps,
  members: readonly Member[],
): Promise<void> {
  for (const member of members) {
    await trx('member').insert(fromMember(member)).onConflict('id').merge()
    const { id, email } = member
    if (email === '') await trx('member_contact').where({ id }).delete()
    else await trx('member_contact').insert({ id, email }).onConflict('id').merge()
  }
  assertOneChair((await allMembers(trx)).map(toMember))
  for (const session of await allSessions(trx))
    if (session.phase === 'preparing') await seatMembers(trx, deps.ids, session)
}

export function memberHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, 'members' | 'saveMembers'> {
  const { store, events } = deps
  const members = async () => (await allMembers(store.db)).map(toMember)
  return {
    members,
    async saveMembers({ members: given }) {
      assertMembers(given)
      await store.write(async (trx, journal) => {
        await putMembers(trx, deps, given)
        await journal.append({
          action: 'committee.saveMembers',
          subject: { kind: 'members', id: 'members' },
          data: { members: given },
        })
      })
      events.changed('committee', 'journal')
      return members()
    },
  }
}
