import type { Rubric } from '#shared/contract/committee.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { rubricProblems } from '#shared/domain/rubric.ts'
import type { CommitteeDeps } from './deps.ts'
import { keptByName } from './kept.ts'

export function rubricTemplateHandlers(deps: CommitteeDeps): Handlers<Contract['rubricTemplates']> {
  const kept = keptByName<Rubric>(deps, {
    table: 'rubric_template',
    column: 'rubric',
    subject: 'rubricTemplate',
    saved: 'committee.saveTemplate',
    removed: 'committee.removeTemplate',
  })
  const list = async () => (await kept.all(deps.store.db)).map(({ content, ...rest }) => ({ ...rest, rubric: content }))
  return {
    list,

    async save({ name, rubric }) {
      const problems = rubricProblems(rubric)
      if (problems.length > 0) throw new DeskError('BAD_INPUT', { where: `rubric: ${problems.join(', ')}` })
      await kept.save(name, { ...rubric, version: 1 })
      return list()
    },

    async remove({ id }) {
      await kept.remove(id)
      return list()
    },
  }
}
