// Lines of a handover by kind of tie, and what a person is bound by, counted.
export interface Line { id: number; tie_title: string; detail: string; state: string; target_register?: string; target_record?: number; [k: string]: any }
export interface Group { title: string; lines: Line[]; left: number }

export function groupsOf(lines: Line[]): Group[] {
  const by = new Map<string, Group>()
  for (const l of lines) {
    const g = by.get(l.tie_title) ?? { title: l.tie_title, lines: [], left: 0 }
    g.lines.push(l)
    if (l.state === 'open') g.left++
    by.set(l.tie_title, g)
  }
  return [...by.values()]
}

export const leftOf = (groups: Group[]): number => groups.reduce((n, g) => n + g.left, 0)

/* Carriers that both sides count: what the books say is in his hands. */
export const carriersOf = (lines: Line[]): number => lines.filter((l) => (l.tie === 'item' || l.tie === 'flow_item') && (l.state === 'open' || l.state === 'excepted')).length
