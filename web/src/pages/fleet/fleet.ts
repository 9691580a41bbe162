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

export interface Sent { name: string; accepted: boolean; reason?: string; detail?: string; report?: number; computer?: number | null; matching?: string }
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
