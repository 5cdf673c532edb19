/** A table as a file that Excel opens: UTF-8 with its mark, fields in quotes; a text that Excel would reckon stays a text. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): Response {
  const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n')
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}

const quoted = (cell: string): string =>
  `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
