import type { TemplateDetail, TemplateDto } from '#shared/contract/templates.ts'
import { allFields, textFault } from '#shared/domain/template.ts'

/** The template with every field of its kind, as the form shows it. */
export const whole = (template: TemplateDto, { fields }: TemplateDetail): TemplateDto => ({
  ...template,
  fields: allFields(
    fields.map(({ id }) => id),
    template.fields,
  ),
})

/** The template without the texts that cannot be printed: what the pages show while one is being typed. */
export const faultless = (template: TemplateDto, { texts }: TemplateDetail): TemplateDto => ({
  ...template,
  texts: Object.fromEntries(
    texts.flatMap(({ key, ko, en }) => {
      const own = template.texts[key]
      const fits = own !== undefined && textFault(ko, own.ko) === null && textFault(en, own.en) === null
      return fits ? [[key, own]] : []
    }),
  ),
})
