// A life as horizontal bands: positions in per cent of the time shown. Times of which the books know nothing stay empty and are marked.
export interface Span { movement: number; how: string; account: number; name?: string; kind?: string; from: string; to?: string; came_from?: string; given_by?: string; received_by?: string; due_on?: string; reason?: string; late?: boolean; countered?: boolean }
export interface Gap { from?: string; to?: string; why: string }
export interface Mark { at: string; kind: string; register: string; record: number; label: string }
export interface LifeLine { item: number; label: string; level: number; state: string; spans: Span[]; gaps: Gap[]; events: Mark[] }
export interface Life { label: string; from?: string; to: string; today: string; lines: LifeLine[] }
export interface Band { x: number; w: number; open: boolean }

const ms = (at: string): number => Date.parse(at.length === 10 ? at + 'T00:00:00Z' : at + 'Z')

export class Axis {
  readonly from: number
  readonly to: number
  constructor(from: string, to: string) {
    this.from = ms(from.slice(0, 10))
    this.to = Math.max(ms(to.slice(0, 10)) + 86400e3, this.from + 86400e3)
  }
  x(at: string): number { return Math.max(0, Math.min(100, (100 * (ms(at) - this.from)) / (this.to - this.from))) }
  band(from: string | undefined, to: string | undefined, ends: boolean): Band {
    const x = from ? this.x(from) : 0, end = to ? this.x(to) : 100
    return { x, w: Math.max(0.35, end - x), open: !to && !ends }
  }
  /* About six dates on whole days, months or years. */
  ticks(): { x: number; text: string }[] {
    const days = (this.to - this.from) / 86400e3, out: { x: number; text: string }[] = []
    const step = days > 1500 ? 365 : days > 180 ? 91 : days > 45 ? 30 : days > 12 ? 7 : 1
    for (let t = this.from; t <= this.to && out.length < 40; t += step * 86400e3) out.push({ x: this.x(new Date(t).toISOString().slice(0, 19)), text: new Date(t).toISOString().slice(0, 10) })
    return out
  }
}

/* Marks that would stand on each other go up in rows. */
export function stack(marks: { x: number }[], room = 2.2): number[] {
  const last: number[] = []
  return marks.map((m) => { let r = 0; while (last[r] !== undefined && m.x - last[r] < room) r++; last[r] = m.x; return r })
}
