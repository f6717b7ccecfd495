import { type ReactNode, useState } from 'react'
import type { Mapping, MappingTable } from '#shared/contract/forum.ts'
import { type MappedField, mappedFields, mappingProblems, requiredFields } from '#shared/domain/mapping.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented, Select } from '#renderer/ui/Choice.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Import.module.css'
import { Rows } from './Rows.tsx'

const none = '\u0000' // no column is called that

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

interface MapTableProps {
  readonly table: MappingTable
  readonly onSave: (mapping: Mapping) => void
  readonly onCancel: () => void
}

/** A table that no format knows: its columns and first rows, and what each field is to be read from. */
export function MapTable({ table, onSave, onCancel }: MapTableProps): ReactNode {
  const { t } = useWords()
  const [mapping, setMapping] = useState(table.mapping)
  const { holds } = mapping
  const problems = mappingProblems(holds, mapping.fields, table.columns)
  const choose = (field: MappedField, column: string): void => {
    const { [field]: _before, ...others } = mapping.fields
    setMapping({ ...mapping, fields: column === none ? others : { ...others, [field]: column } })
  }
  return (
    <>
      <p>{t('tasks:import.map.text', { name: table.name })}</p>
      <FirstRows table={table} />
      <Segmented
        label={t('tasks:import.map.holds')}
        value={holds}
        onChange={(next) => setMapping({ ...mapping, holds: next })}
        options={[
          { id: 'tasks', label: t('tasks:import.map.tasks') },
          { id: 'votes', label: t('tasks:import.map.votes') },
        ]}
      />
      <div className={cx(css.form, css.map)}>
        {mappedFields[holds].map((field) => (
          <FieldSelect
            key={field}
            field={field}
            required={requiredFields[holds].includes(field)}
            columns={table.columns}
            column={mapping.fields[field] ?? none}
            onChoose={choose}
          />
        ))}
        {holds === 'votes' && <ChoiceWords mapping={mapping} onChange={setMapping} />}
      </div>
      <Problems problems={problems} />
      <div className={cx(layout.between, css.actions)}>
        <Button onPress={onCancel}>{t('tasks:import.other')}</Button>
        <Button kind="primary" isDisabled={problems.length > 0} onPress={() => onSave(mapping)}>
          {t('tasks:import.map.save')}
        </Button>
      </div>
    </>
  )
}

function FirstRows({ table: { name, columns, firstRows } }: { table: MappingTable }): ReactNode {
  return (
    <Rows label={name} heads={columns}>
      {firstRows.map((row) => (
        <tr key={row.join('\u0000')}>
          {columns.map((column, at) => (
            <td key={column}>{row[at]}</td>
          ))}
        </tr>
      ))}
    </Rows>
  )
}

interface FieldSelectProps {
  readonly field: MappedField
  readonly required: boolean
  readonly columns: readonly string[]
  readonly column: string
  readonly onChoose: (field: MappedField, column: string) => void
}

function FieldSelect({ field, required, columns, column, onChoose }: FieldSelectProps): ReactNode {
  const { t } = useWords()
  const name = t(`tasks:import.map.field.${field}`)
  return (
    <Select
      label={required ? t('tasks:import.map.required', { name }) : name}
      value={column}
      onChange={(next) => onChoose(field, next)}
      options={[
        { id: none, label: t('tasks:import.map.none') },
        ...columns.filter((one) => one !== '').map((one) => ({ id: one, label: one })),
      ]}
    />
  )
}

function ChoiceWords({ mapping, onChange }: { mapping: Mapping; onChange: (mapping: Mapping) => void }): ReactNode {
  const { t } = useWords()
  const [typed, setTyped] = useState(() => ({
    yes: mapping.words.yes.join(', '),
    no: mapping.words.no.join(', '),
    pass: mapping.words.pass.join(', '),
  }))
  return (['yes', 'no', 'pass'] as const).map((choice) => (
    <TextField
      key={choice}
      label={t(`tasks:import.map.words.${choice}`)}
      help={t('tasks:import.map.wordsHelp')}
      value={typed[choice]}
      onChange={(text) => {
        setTyped({ ...typed, [choice]: text })
        onChange({ ...mapping, words: { ...mapping.words, [choice]: listed(text) } })
      }}
    />
  ))
}

function Problems({ problems }: { problems: ReturnType<typeof mappingProblems> }): ReactNode {
  const { t } = useWords()
  return (
    <ul className={layout.quiet} aria-live="polite">
      {problems.map(({ field, reason }) => (
        <li key={field}>{t(`tasks:import.map.problem.${reason}`, { name: t(`tasks:import.map.field.${field}`) })}</li>
      ))}
    </ul>
  )
}
