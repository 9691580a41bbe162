// The list's question lives in the address, so that back, reload and a bookmark bring the same list.
import type { LocationQuery } from 'vue-router'
import type { ListQuery } from '@/api'

export function parseFilter(f: string): { name: string; op: string; value: string } {
  const [name = '', op = 'eq', ...rest] = f.split(':')
  return { name, op, value: rest.join(':') }
}

export function fromAddress(q: LocationQuery): ListQuery {
  const list = (v: LocationQuery[string]) => (Array.isArray(v) ? v : v ? [v] : []).filter((x): x is string => !!x)
  const one = (v: LocationQuery[string]) => list(v)[0] ?? ''
  return { filter: list(q.filter), sort: one(q.sort), q: one(q.q), state: one(q.state) ? one(q.state).split(',') : [], ...(one(q.book) ? { book: one(q.book) } : {}) }
}

export function toAddress(q: ListQuery): Record<string, string | string[]> {
  const out: Record<string, string | string[]> = {}
  if (q.filter?.length) out.filter = q.filter
  if (q.sort) out.sort = q.sort
  if (q.q) out.q = q.q
  if (q.state?.length) out.state = q.state.join(',')
  if (q.book) out.book = q.book
  return out
}

/* A block copied from a spreadsheet -> CSV the server reads. A cell with a line break or a tab in it comes in quotes, any other as it is. */
export function tsvToCsv(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''), next = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]?)/y
  let out = ''
  while (next.lastIndex < lines.length || !out) {
    const [, cell = '', end = ''] = next.exec(lines) ?? []
    const said = cell.startsWith('"') && /[\t\n]/.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell
    out += (/[",\n\t]/.test(said) ? `"${said.replace(/"/g, '""')}"` : said) + (end === '\t' ? ',' : end)
  }
  return out + '\n'
}
