// Where each folder is now, from the circulations and readings the server gives.
import type { RecordData, Refs } from '@/api'
export interface Stop { person: number; name: string; state: 'done' | 'here' | 'excused' | 'next'; signed?: string | null }
export interface Folder {
  record: RecordData; title: string; at: number | null; due: string | null; late: boolean; urgent: boolean; stops: Stop[]
}
export function folders(rows: RecordData[], refs: Refs, readings: RecordData[], today: string): Folder[] {
  return rows.map((c) => {
    const readers: number[] = Array.isArray(c.readers) ? c.readers : []
    const excused: number[] = Array.isArray(c.excused) ? c.excused : []
    const mine = readings.filter((r) => r.circulation === c.id)
    const stops = readers.map((p): Stop => {
      const his = mine.filter((r) => r.reader === p)
      const here = c.state === 'out' && c.at_reader === p
      return { person: p, name: refs[`person:${p}`] ?? String(p), state: here ? 'here' : his.some((r) => r.state === 'closed') ? 'done' : excused.includes(p) ? 'excused' : 'next', signed: his.find((r) => r.signed_at)?.signed_at ?? null }
    })
    return { record: c, title: refs[`document:${c.document}`] ?? c.label ?? '', at: c.state === 'out' ? c.at_reader : null, due: c.at_due ?? null,
      late: c.state === 'out' && !!c.at_due && c.at_due < today, urgent: c.urgency !== 'routine', stops }
  })
}
/* Readers who hold something now, most first; the registry is drawn apart. */
export function holders(list: Folder[]): { person: number; name: string; folders: Folder[] }[] {
  const by = new Map<number, { person: number; name: string; folders: Folder[] }>()
  for (const f of list) {
    if (f.at == null) continue
    const name = f.stops.find((s) => s.person === f.at)?.name ?? String(f.at)
    const h = by.get(f.at) ?? { person: f.at, name, folders: [] }
    h.folders.push(f)
    by.set(f.at, h)
  }
  return [...by.values()].sort((a, b) => b.folders.length - a.folders.length || a.person - b.person)
}
/* Places of n readers in a picture 1000 wide: around the registry, or, when they are too many for a ring, in rows below it. */
export function places(n: number): { height: number; hub: number; at: { x: number; y: number }[] } {
  if (n <= 12) return { height: 460, hub: 230, at: Array.from({ length: n }, (_, i) => { const a = (2 * Math.PI * i) / Math.max(1, n) - Math.PI / 2; return { x: 500 + 390 * Math.cos(a), y: 230 + 172 * Math.sin(a) } }) }
  return { height: 150 + Math.ceil(n / 5) * 82, hub: 60, at: Array.from({ length: n }, (_, i) => ({ x: 104 + (i % 5) * 198, y: 180 + Math.floor(i / 5) * 82 })) }
}
/* What is late comes first, then what is urgent; else as it came. */
export const inOrder = (list: Folder[]): Folder[] => [...list].sort((a, b) => Number(b.late) - Number(a.late) || Number(b.urgent) - Number(a.urgent))
export const nextReader = (f: Folder): number | null => f.stops.find((s) => s.state === 'next')?.person ?? null
