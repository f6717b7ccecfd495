import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'

/** Cells of this colour may be typed into; every other cell of a protected sheet is locked. */
export const openColour = '#FFF8DC'

/** Rows and columns from 0, both ends inclusive. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** What may be typed into some cells, and what the spreadsheet says of anything else. */
export interface Validation {
  readonly ranges: readonly CellRange[]
  /** a drop-down of these texts, or a formula for the first cell of the first range */
  readonly allow: { readonly list: readonly string[] } | { readonly formula: string }
  readonly title: string
  readonly prompt: string
  readonly error: string
}

export interface SheetGuard {
  readonly validations: readonly Validation[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

type AnyFeature = Feature<Stream | Buffer | Blob>
type Files = NonNullable<NonNullable<AnyFeature['files']>['transform']>
const sheetFile = 'xl/worksheets/sheet{id}.xml'

const insert = (
  xml: string,
  markup: string,
  file: keyof Files & Parameters<typeof getOrderOfSiblings>[0],
  parent: string,
) => insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(file, parent) ?? [], parent)

/** An inline list may hold 255 characters (ECMA-376, CT_DataValidation as Excel reads it). */
export const longestList = 255

function validationXml({ ranges, allow, title, prompt, error }: Validation): string {
  const sqref = ranges
    .map(({ top, left, bottom, right }) => `${getCellAddress(top, left)}:${getCellAddress(bottom, right)}`)
    .join(' ')
  const formula = 'list' in allow ? `"${allow.list.join(',')}"` : allow.formula
  const texts = { errorTitle: title, error, promptTitle: title, prompt }
  const attributes = Object.entries(texts).map(
    ([name, text]) => `${name}="${sanitizeAttributeValue(text.slice(0, 200))}"`,
  )
  return `<dataValidation type="${'list' in allow ? 'list' : 'custom'}" errorStyle="stop" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${attributes.join(' ')} sqref="${sqref}"><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`
}

function guardSheet(xml: string, { validations }: SheetGuard): string {
  const protection = getSelfClosingTagMarkup('sheetProtection', { sheet: '1', objects: '1', scenarios: '1' })
  const locked = insert(xml, protection, sheetFile, 'worksheet')
  if (validations.length === 0) return locked
  const markup = `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
  return insert(locked, markup, sheetFile, 'worksheet')
}

/** Unlocks the styles whose fill is the open colour. */
function unlockStyles(xml: string): string {
  const fills = xml.slice(xml.indexOf('<fills'), xml.indexOf('</fills>')).split('<fill>').slice(1)
  const open = fills.findIndex((fill) => fill.toUpperCase().includes(openColour.slice(1)))
  const start = xml.indexOf('<cellXfs')
  const styles = xml
    .slice(start)
    .replaceAll(/<xf ([^>]*)>(.*?)<\/xf>/g, (whole, attributes: string, inner: string) =>
      attributes.includes(`fillId="${open}"`)
        ? `<xf ${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`
        : whole,
    )
  return xml.slice(0, start) + styles
}

/**
 * What the writer of workbooks has no options for: locked sheets with open cells, validations, hidden rows and columns,
 * and every sheet but the first hidden for good in a workbook of locked structure. The lock has no password: it keeps
 * hands from slipping, the check value tells what was changed all the same.
 */
export function protect(guards: readonly SheetGuard[]): AnyFeature {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) => {
            const guard = guards[sheetIndex]
            return guard ? guardSheet(xml, guard) : xml
          },
          transformElementAttributes(tag, attributes, index, _options, { sheetIndex }) {
            const guard = guards[sheetIndex]
            const hidden = tag === 'row' ? guard?.hiddenRows : tag === 'col' ? guard?.hiddenColumns : undefined
            return index !== undefined && hidden?.has(index) ? { ...attributes, hidden: '1' } : attributes
          },
        },
        'xl/styles.xml': { transform: unlockStyles },
        'xl/workbook.xml': {
          // Between the properties and the views, says the schema.
          transform: (xml) => xml.replace('<bookViews', '<workbookProtection lockStructure="1"/><bookViews'),
          transformElementAttributes: (tag, attributes, index) =>
            tag === 'sheet' && (index ?? 0) > 0 ? { ...attributes, state: 'veryHidden' } : attributes,
        },
      },
    },
  }
}
