const field = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** A CSV text as spreadsheets write it: UTF-8 with BOM is left to the caller, lines end with CRLF (RFC 4180). */
export const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
