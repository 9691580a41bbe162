// What the fleet page counts and how it sends files; no drawing here.
export interface Machine { id: number; computer?: number | null; matching?: string; declared_class?: string; worst?: number | null; n_fail?: number | null; enough?: boolean | null; [k: string]: any }
export type Health = 'red' | 'fail' | 'thin' | 'ok'

/* A red line crossed; something failed; too little was seen to say so; nothing wrong was found. */
export function health(m: Machine): Health {
  if ((m.n_fail ?? 0) > 0) return (m.worst ?? 0) >= 5 ? 'red' : 'fail'
  return m.enough ? 'ok' : 'thin'
}

export function counts(machines: Machine[]): Record<Health, number> {
  const n: Record<Health, number> = { red: 0, fail: 0, thin: 0, ok: 0 }
  for (const m of machines) n[health(m)]++
  return n
}

const order: Health[] = ['red', 'fail', 'thin', 'ok']
export function worstFirst(machines: Machine[]): Machine[] {
  return [...machines].sort((a, b) => order.indexOf(health(a)) - order.indexOf(health(b)) || (b.n_fail ?? 0) - (a.n_fail ?? 0) || a.id - b.id)
}

export interface Finding { id: number; machine?: string; title?: string; check_id?: string; verdict?: string; severity?: number | null; first_seen?: string; gone_on?: string | null; state?: string; [k: string]: any }
export interface Worst { title: string; severity: number; machines: number; first: number }
/* Open failures by what failed: the gravest first, then what most machines show. */
export function worstFindings(rows: Finding[], max = 10): Worst[] {
  const by = new Map<string, Worst & { seen: Set<string> }>()
  for (const r of rows) {
    if (r.verdict !== 'fail' || r.state !== 'open') continue
    const key = r.check_id ?? r.title ?? ''
    const w = by.get(key) ?? { title: r.title ?? key, severity: r.severity ?? 1, machines: 0, first: r.id, seen: new Set<string>() }
    w.seen.add(r.machine ?? String(r.id))
    w.machines = w.seen.size
    w.severity = Math.max(w.severity, r.severity ?? 1)
    by.set(key, w)
  }
  return [...by.values()].sort((a, b) => b.severity - a.severity || b.machines - a.machines || a.first - b.first).slice(0, max).map(({ seen, ...w }) => w)
}

export interface Point { day: string; machines: number; open: number; red: number }
const DAYS = 40
/* What was known on each day a report was made (by months when these are many): machines checked, failures open, red lines among them. */
export function progress(reports: Machine[], findings: Finding[], today: string): Point[] {
  const day = (s?: string | null) => (s ?? '').slice(0, 10)
  let days = [...new Set([...reports.map((r) => day(r.finished_at)), ...findings.map((f) => day(f.gone_on))].filter((d) => d && d <= today))].sort()
  if (days.length > DAYS) days = [...new Map(days.map((d) => [d.slice(0, 7), d])).values()]
  return days.map((d) => {
    const open = findings.filter((f) => f.verdict === 'fail' && day(f.first_seen) <= d && (!f.gone_on || day(f.gone_on) > d))
    return { day: d, machines: new Set(reports.filter((r) => day(r.finished_at) <= d).map((r) => r.machine ?? r.id)).size, open: open.length, red: open.filter((f) => (f.severity ?? 0) >= 5).length }
  })
}

export interface Sent { name: string; accepted: boolean; reason?: string; detail?: string; report?: number; computer?: number | null; matching?: string; notes?: string[] }
/* One after the other: a bad file does not stop the rest. */
export async function sendAll(files: { name: string }[], send: (f: any) => Promise<any>, told: (s: Sent, i: number) => void): Promise<void> {
  for (let i = 0; i < files.length; i++) {
    try {
      const a = await send(files[i])
      told({ name: files[i].name, ...a }, i)
    } catch (p: any) {
      told({ name: files[i].name, accepted: false, reason: 'error', detail: p?.detail ?? p?.message ?? String(p) }, i)
    }
  }
}
