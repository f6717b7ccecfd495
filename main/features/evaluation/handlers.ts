import { insertAll } from '#main/database/rows.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Feasibility } from '#shared/contract/evaluation.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { profilesOf, quotaProblems, type LotteryProblem, type Quota } from '#shared/domain/lottery.ts'
import { createGroup, quotaRecords } from './create.ts'
import { changeGroup, type EvaluationDeps } from './deps.ts'
import { readGroupDetail } from './detail.ts'
import { drawFirst, drawReplacement, drawReserve, redraw } from './draws.ts'
import { exportPanel } from './export.ts'
import { type FormDeps, importForms, makeForms, previewForms } from './forms.ts'
import { allGroups, applicantsOf, drawsOf, groupCounts, quotasOf } from './repository.ts'
import { toApplicant, toGroup } from './rows.ts'
import { importScores, saveRubric } from './scores.ts'

type Handled = Handlers<Contract['evaluation']>

/** Quotas may change in number alone: the pool was read by their categories and values. */
function assertSameValues(before: readonly Quota[], after: readonly Quota[]): void {
  const key = (quotas: readonly Quota[]): string =>
    JSON.stringify(
      quotas.map(({ category, value }) => JSON.stringify([category, value])).toSorted((a, b) => (a < b ? -1 : 1)),
    )
  if (key(before) !== key(after)) throw new DeskError('BAD_INPUT', { where: 'quotas' })
  const upsideDown = after.find(({ min, max }) => min > max)
  if (upsideDown)
    throw new DeskError('BAD_INPUT', { where: `${upsideDown.value}: ${upsideDown.min} > ${upsideDown.max}` })
}

async function feasibility(deps: EvaluationDeps, problem: LotteryProblem, signal: AbortSignal): Promise<Feasibility> {
  const problems = quotaProblems(problem)
  const found = await deps.engine.check(problem, { signal })
  const relaxation = found === null ? [] : found.relaxation
  return { possible: found === null, problems, relaxation: relaxation === null ? null : [...relaxation] }
}

function quotaHandlers(deps: EvaluationDeps): Pick<Handled, 'saveQuotas' | 'checkQuotas'> {
  const { store, events } = deps
  return {
    saveQuotas: ({ groupId, seats, quotas }) =>
      changeGroup(deps, groupId, async ({ trx, journal, group }) => {
        if ((await drawsOf(trx, groupId)).length > 0) throw new DeskError('FROZEN', { name: group.name })
        const before = await quotasOf(trx, groupId)
        assertSameValues(before, quotas)
        await trx('evaluation_group').where({ id: groupId }).update({ seats })
        await trx('evaluation_quota').where({ group_id: groupId }).delete()
        await insertAll(trx, 'evaluation_quota', quotaRecords(groupId, quotas, deps.ids))
        await journal.append({
          action: 'evaluation.saveQuotas',
          subject: { kind: 'evaluationGroup', id: groupId },
          data: { before: { seats: group.seats, quotas: before }, after: { seats, quotas } },
        })
      }),
    checkQuotas: ({ groupId, seats, quotas, jobId }, { signal }) =>
      events.job(jobId, 'lottery', 'steps', signal, async (control) => {
        const people = (await applicantsOf(store.db, groupId)).map(toApplicant)
        return feasibility(deps, { seats, quotas, profiles: profilesOf(people, quotas) }, control.signal)
      }),
  }
}

function drawHandlers(deps: EvaluationDeps): Pick<Handled, 'draw' | 'drawReserve' | 'replace' | 'redraw' | 'leave'> {
  const { events } = deps
  return {
    draw: ({ groupId, seed, jobId }, { signal }) =>
      events.job(jobId, 'lottery', 'steps', signal, (control) => drawFirst(deps, groupId, seed, control)),
    drawReserve: ({ jobId, ...input }, { signal }) =>
      events.job(jobId, 'lottery', 'steps', signal, (control) => drawReserve(deps, input, control)),
    replace: ({ groupId, seed, jobId }, { signal }) =>
      events.job(jobId, 'lottery', 'steps', signal, (control) => drawReplacement(deps, groupId, seed, control)),
    redraw: async ({ drawId }) => ({ same: await redraw(deps, drawId) }),
    leave: ({ groupId, applicantId, reason }) =>
      changeGroup(deps, groupId, async ({ trx, journal }) => {
        const place = trx('panel_place')
          .where({ group_id: groupId, applicant_id: applicantId })
          .whereNot({ state: 'left' })
        const changed = await place.update({ state: 'left', reason })
        if (changed === 0) throw new DeskError('NOT_FOUND', { name: applicantId })
        await journal.append({
          action: 'evaluation.leave',
          subject: { kind: 'evaluationGroup', id: groupId },
          reason,
          data: { applicantId },
        })
      }),
  }
}

function formHandlers(deps: FormDeps): Pick<Handled, 'makeForms' | 'previewForms' | 'importForms'> {
  const { events } = deps
  return {
    makeForms: ({ jobId, ...input }, { signal }) =>
      events.job(jobId, 'document', 'steps', signal, (control) => makeForms(deps, input, control)),
    previewForms: ({ jobId, ...input }, { signal }) =>
      events.job(jobId, 'import', 'steps', signal, (control) => previewForms(deps, input, control)),
    importForms: ({ jobId, ...input }, { signal }) =>
      events.job(jobId, 'import', 'steps', signal, (control) => importForms(deps, input, control)),
  }
}

/** The Public Evaluation Group: pool, quotas, lottery, replacement, scores, results. */
export function evaluationHandlers(deps: FormDeps): Handled {
  const { store, events } = deps
  return {
    async groups() {
      const counts = await groupCounts(store.db)
      return (await allGroups(store.db)).map((row) => {
        const { people, seated } = counts.get(row.id) ?? { people: 0, seated: 0 }
        return toGroup(row, people, seated)
      })
    },
    group: ({ groupId }) => readGroupDetail(store.db, groupId),
    createGroup: ({ jobId, ...input }, { signal }) =>
      events.job(jobId, 'import', 'rows', signal, () => createGroup(deps, input)),
    ...quotaHandlers(deps),
    ...drawHandlers(deps),
    exportPanel: ({ groupId, personal }) => exportPanel(deps, groupId, personal),
    importScores: ({ groupId, fileId, jobId }, { signal }) =>
      events.job(jobId, 'import', 'rows', signal, () => importScores(deps, groupId, fileId)),
    ...formHandlers(deps),
    saveRubric: ({ groupId, rubric }) => saveRubric(deps, groupId, rubric),
  }
}
