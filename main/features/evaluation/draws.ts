import { insertAll } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import type { Draw, GroupDetail } from '#shared/contract/evaluation.ts'
import { DeskError } from '#shared/contract/errors.ts'
import {
  drawPanel,
  profilesOf,
  remainingQuotas,
  scaledQuotas,
  type Applicant,
  type LotteryProblem,
  type PanelDistribution,
  type QuotaRelaxation,
} from '#shared/domain/lottery.ts'
import { seededRandom } from '#shared/domain/random.ts'
import { changeGroup, type EvaluationDeps } from './deps.ts'
import { applicantsOf, drawRow, drawsOf, groupRow, placesOf, quotasOf } from './repository.ts'
import { fromDistribution, toApplicant, toDistribution, toProblem, type GroupRow, type PlaceRow } from './rows.ts'

/** Kept with every draw: another method, or another order of its random numbers, gets another name. */
const algorithm = 'leximin-1'
const steps = 1000

interface Standing {
  readonly group: GroupRow
  readonly draws: number
  readonly places: readonly PlaceRow[]
  readonly people: readonly Applicant[]
}

async function standing({ store: { db } }: EvaluationDeps, groupId: string): Promise<Standing> {
  return {
    group: await groupRow(db, groupId),
    draws: (await drawsOf(db, groupId)).length,
    places: await placesOf(db, groupId),
    people: (await applicantsOf(db, groupId)).map(toApplicant),
  }
}

/** People in one of the states; without any, those who were never drawn. */
function peopleIn({ people, places }: Standing, ...states: readonly PlaceRow['state'][]): Applicant[] {
  const placed = new Map(places.map(({ applicant_id: id, state }) => [id, state]))
  return people.filter(({ id }) => {
    const state = placed.get(id)
    return state === undefined ? states.length === 0 : states.includes(state)
  })
}

const told = ({ quota, min, max }: QuotaRelaxation): string =>
  `${quota.category} ${quota.value} ${quota.min}–${quota.max} → ${min}–${max}`

async function findLottery(
  { engine }: EvaluationDeps,
  name: string,
  problem: LotteryProblem,
  { signal, progress }: JobControl,
): Promise<PanelDistribution> {
  const onPart = (part: number): void => progress(Math.round(part * steps), steps, name)
  const outcome = await engine.find(problem, { signal, onPart })
  if (outcome.kind === 'found') return outcome.distribution
  const nearest = (outcome.relaxation ?? []).map(told).join('; ')
  throw new DeskError('QUOTAS_IMPOSSIBLE', { name, seats: problem.seats, nearest: nearest === '' ? '—' : nearest })
}

interface Drawn {
  readonly kind: Draw['kind']
  readonly seed: number
  readonly problem: LotteryProblem
  readonly distribution: PanelDistribution
  readonly draws: number
}

/** Draws one panel of the distribution and gives its people their places. */
function saveDraw(deps: EvaluationDeps, groupId: string, drawn: Drawn): Promise<GroupDetail> {
  const { kind, seed, problem, distribution, draws } = drawn
  const chosen = new Set(drawPanel(problem.profiles, distribution.panels, seededRandom(seed)))
  const chances = problem.profiles.flatMap(({ members }, index) =>
    members.filter((id) => chosen.has(id)).map((id) => [id, distribution.chances[index] ?? 0] as const),
  )
  return changeGroup(deps, groupId, async ({ trx, journal, group }) => {
    // The lottery took a while: what it was made of must still stand.
    if ((await drawsOf(trx, groupId)).length !== draws) throw new DeskError('CONFLICT', { name: group.name })
    const id = deps.ids()
    const row = {
      id,
      group_id: groupId,
      number: draws + 1,
      kind,
      at: deps.clock(),
      seed,
      algorithm,
      seats: problem.seats,
    }
    await trx('lottery_draw').insert({
      ...row,
      problem: JSON.stringify(problem),
      distribution: fromDistribution(distribution),
    })
    const state = kind === 'reserve' ? 'reserve' : 'seated'
    await trx('panel_place')
      .where({ group_id: groupId, state: 'reserve' })
      .whereIn('applicant_id', [...chosen])
      .delete()
    await insertAll(
      trx,
      'panel_place',
      chances.map(([applicantId, chance]) => ({
        id: deps.ids(),
        group_id: groupId,
        applicant_id: applicantId,
        draw_id: id,
        state,
        chance,
        reason: '',
      })),
    )
    await journal.append({
      action: 'evaluation.draw',
      subject: { kind: 'evaluationGroup', id: groupId },
      data: { ...row, quotas: problem.quotas, gap: distribution.gap, chosen: [...chosen] },
    })
  })
}

export async function drawFirst(
  deps: EvaluationDeps,
  groupId: string,
  seed: number,
  control: JobControl,
): Promise<GroupDetail> {
  const now = await standing(deps, groupId)
  if (now.draws > 0) throw new DeskError('FROZEN', { name: now.group.name })
  const quotas = await quotasOf(deps.store.db, groupId)
  const problem = { seats: now.group.seats, quotas, profiles: profilesOf(now.people, quotas) }
  const distribution = await findLottery(deps, now.group.name, problem, control)
  return saveDraw(deps, groupId, { kind: 'panel', seed, problem, distribution, draws: 0 })
}

export async function drawReserve(
  deps: EvaluationDeps,
  { groupId, seed, seats }: { groupId: string; seed: number; seats: number },
  control: JobControl,
): Promise<GroupDetail> {
  const now = await standing(deps, groupId)
  if (now.draws === 0) throw new DeskError('PANEL_NOT_DRAWN', { name: now.group.name })
  const quotas = scaledQuotas(await quotasOf(deps.store.db, groupId), now.group.seats, seats)
  const problem = { seats, quotas, profiles: profilesOf(peopleIn(now), quotas) }
  const distribution = await findLottery(deps, now.group.name, problem, control)
  return saveDraw(deps, groupId, { kind: 'reserve', seed, problem, distribution, draws: now.draws })
}

/** From the reserve where it can fill the seats within the quotas, else from everyone not seated and not gone. */
export async function drawReplacement(
  deps: EvaluationDeps,
  groupId: string,
  seed: number,
  control: JobControl,
): Promise<GroupDetail> {
  const now = await standing(deps, groupId)
  const seated = peopleIn(now, 'seated')
  const seats = now.group.seats - seated.length
  if (now.draws === 0 || seats === 0) throw new DeskError('PANEL_NOT_DRAWN', { name: now.group.name })
  const quotas = remainingQuotas(await quotasOf(deps.store.db, groupId), seated)
  const of = (people: readonly Applicant[]): LotteryProblem => ({ seats, quotas, profiles: profilesOf(people, quotas) })
  const reserve = of(peopleIn(now, 'reserve'))
  const { signal } = control
  const fits = reserve.profiles.length > 0 && (await deps.engine.check(reserve, { signal })) === null
  const problem = fits ? reserve : of([...peopleIn(now, 'reserve'), ...peopleIn(now)])
  const distribution = await findLottery(deps, now.group.name, problem, control)
  return saveDraw(deps, groupId, { kind: 'replacement', seed, problem, distribution, draws: now.draws })
}

/** Draws again from what is stored: whether the same people come out, and the places agree with them. */
export async function redraw({ store: { db } }: EvaluationDeps, drawId: string): Promise<boolean> {
  const row = await drawRow(db, drawId)
  const chosen = new Set(drawPanel(toProblem(row).profiles, toDistribution(row).panels, seededRandom(row.seed)))
  const places = (await placesOf(db, row.group_id)).filter((place) => place.draw_id === drawId)
  // Someone of the reserve who was seated later has a place of the later draw.
  return (
    places.every((place) => chosen.has(place.applicant_id)) && (row.kind === 'reserve' || places.length === chosen.size)
  )
}
