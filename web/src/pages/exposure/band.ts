// Who had it when, as bars on a line a person; and the carriers as a tree.
export interface Event { source: string; role: string; person?: number; node: string | null; since: string | null; until: string | null; detail: string; register: string; record: number }
export interface Person { id: number; name?: string; department_name?: string; roles: Record<string, number>; events: number; first: string | null; left?: boolean }
export interface Node { key: string; register: string; record: number; label: string; parent: string | null; relation: string | null; at: string | null; depth: number }
export interface Bar { x: number; w: number; role: string; title: string }
export interface Row { person: Person; bars: Bar[] }

const time = (s: string) => Date.parse(s.length === 10 ? `${s}T00:00:00Z` : `${s.slice(0, 19)}Z`)

/* The window that is drawn: what was asked, cut to what happened. */
export function spanOf(from: string, to: string, events: Event[]): [number, number] {
  const at = events.flatMap((e) => [e.since, e.until]).filter((s): s is string => !!s).map(time).filter((n) => !Number.isNaN(n))
  let a = time(from), b = time(to)
  if (a < time('1950-01-01')) a = at.length ? Math.min(...at) : time('2000-01-01')
  if (b > time('2190-01-01')) b = Math.max(at.length ? Math.max(...at) : a, a) + 86400e3
  return [a, Math.max(b, a + 3600e3)]
}

/* Bars in percent of the window; a moment is a sliver. Direct holders first. */
export function rowsOf(persons: Person[], events: Event[], [a, b]: [number, number], max = 40): Row[] {
  const weight = (p: Person) => (p.roles.holder ? 1e6 : 0) + (p.roles.reader || p.roles.meeting ? 1e5 : 0) + p.events
  const rows = [...persons].sort((x, y) => weight(y) - weight(x) || x.id - y.id).slice(0, max).map((person) => ({ person, bars: [] as Bar[] }))
  const by = new Map(rows.map((r) => [r.person.id, r]))
  for (const e of events) {
    const row = e.person ? by.get(e.person) : undefined
    if (!row || !e.since) continue
    const s = Math.min(Math.max(time(e.since), a), b), u = Math.min(Math.max(e.until ? time(e.until) : b, s), b)
    row.bars.push({ x: ((s - a) * 100) / (b - a), w: Math.max(((u - s) * 100) / (b - a), 0.4), role: e.role, title: `${e.detail} ${e.since.slice(0, 16).replace('T', ' ')}${e.until ? ` – ${e.until.slice(0, 16).replace('T', ' ')}` : ' –'}` })
  }
  return rows
}

export interface Branch { node: Node; children: Branch[] }
export function treeOf(nodes: Node[]): Branch[] {
  const all = new Map(nodes.map((n) => [n.key, { node: n, children: [] as Branch[] }]))
  const roots: Branch[] = []
  for (const b of all.values()) (b.node.parent ? all.get(b.node.parent)?.children ?? roots : roots).push(b)
  return roots
}

export function ticks([a, b]: [number, number], n = 6): { x: number; text: string }[] {
  return Array.from({ length: n + 1 }, (_, i) => ({ x: (i * 100) / n, text: new Date(a + ((b - a) * i) / n).toISOString().slice(b - a > 3 * 86400e3 ? 0 : 5, b - a > 3 * 86400e3 ? 10 : 16).replace('T', ' ') }))
}
