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
export const nextReader = (f: Folder): number | null => f.stops.find((s) => s.state === 'next')?.person ?? null
