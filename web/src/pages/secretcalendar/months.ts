// A year of months with what ends and what is to be reviewed in each.
export interface Mark { on: string; kind: 'expiry' | 'review'; decision: number; no?: string; title?: string; level: number }
export interface Month { id: string; marks: Mark[]; expiry: number; review: number }

export function monthsOf(from: string, count: number, marks: Mark[]): Month[] {
  const [y, m] = from.split('-').map(Number)
  const months = Array.from({ length: count }, (_, i) => ({ id: `${y + Math.floor((m - 1 + i) / 12)}-${String(((m - 1 + i) % 12) + 1).padStart(2, '0')}`, marks: [] as Mark[], expiry: 0, review: 0 }))
  const by = new Map(months.map((x) => [x.id, x]))
  for (const k of marks) {
    const month = by.get(k.on.slice(0, 7))
    if (!month) continue
    month.marks.push(k)
    month[k.kind]++
  }
  for (const x of months) x.marks.sort((a, b) => a.on.localeCompare(b.on) || a.decision - b.decision)
  return months
}

export interface Count { what: string; level: number; n: number }
export function tableOf(rows: Count[]): { what: string; by: Record<number, number>; all: number }[] {
  const out = new Map<string, { what: string; by: Record<number, number>; all: number }>()
  for (const r of rows) {
    const x = out.get(r.what) ?? { what: r.what, by: {}, all: 0 }
    x.by[r.level] = (x.by[r.level] ?? 0) + r.n
    x.all += r.n
    out.set(r.what, x)
  }
  return [...out.values()]
}
