// Coverage of a session by department, from the rows of its list.
import type { RecordData } from '@/api'

export interface Coverage { department: number; expected: number; attended: number }

export function coverageOf(rows: RecordData[]): Coverage[] {
  const by = new Map<number, Coverage>()
  for (const r of rows) {
    const d = Number(r.department ?? 0)
    const c = by.get(d) ?? { department: d, expected: 0, attended: 0 }
    c.expected++
    if (r.state === 'attended') c.attended++
    by.set(d, c)
  }
  return [...by.values()].sort((a, b) => a.department - b.department)
}

/* Whole percent, cut: 99.9 % is not all. */
export function percent(attended: number, expected: number): number {
  return expected ? Math.floor((100 * attended) / expected) : 0
}
