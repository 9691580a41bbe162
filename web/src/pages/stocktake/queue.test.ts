import { describe, expect, it } from 'vitest'
import { Queue, sourceOf, type Answer, type Keep, type Scan } from './queue'

const keep = (): Keep & { m: Map<string, string> } => { const m = new Map<string, string>(); return { m, getItem: (k) => m.get(k) ?? null, setItem: (k, v) => { m.set(k, v) }, removeItem: (k) => { m.delete(k) } } }
const scan = (id: string): Scan => ({ id, account: 1, source: 'scan', code: 'SZ1', at: '2026-11-23T09:00:00' })
const offline = () => Object.assign(new Error('offline'), { status: 0 })

describe('scans of a counting page', () => {
  it('are kept while the line is down, over a reload, and sent once', async () => {
    const k = keep(), told: string[] = []
    let up = false, sent: string[][] = []
    const send = async (s: Scan[]): Promise<Answer[]> => { if (!up) throw offline(); sent.push(s.map((x) => x.id)); return s.map((x) => ({ id: x.id, state: 'here' as const })) }
    const lines: [boolean, number][] = []
    const q = new Queue('q', k, send, (a) => told.push(...a.map((x) => x.id)), (l, n) => lines.push([l, n]))
    q.waiting.push(scan('a'))
    await q.add(scan('b')).catch(() => {})
    await q.flush().catch(() => {})
    expect(sent).toEqual([])
    expect(lines.at(-1)).toEqual([false, 2])
    const again = new Queue('q', k, send, (a) => told.push(...a.map((x) => x.id)), () => {})
    expect(again.waiting.map((s) => s.id)).toEqual(['a', 'b'])
    up = true
    await again.flush()
    expect(sent).toEqual([['a', 'b']])
    expect(told).toEqual(['a', 'b'])
    expect(k.m.size).toBe(0)
  })
  it('go in parts of a hundred, one request at a time', async () => {
    const parts: number[] = []
    let at = 0, most = 0
    const q = new Queue('q', keep(), async (s) => { most = Math.max(most, ++at); await Promise.resolve(); at--; parts.push(s.length); return [] }, () => {}, () => {})
    for (let i = 0; i < 250; i++) q.waiting.push(scan(String(i)))
    await Promise.all([q.flush(), q.flush()])
    expect(parts).toEqual([100, 100, 50])
    expect(most).toBe(1)
  })
  it('know digits from a label', () => {
    expect(sourceOf('1234')).toBe('keys')
    expect(sourceOf('SZ00001234')).toBe('scan')
    expect(sourceOf('SZ1|SZ00001234|abc')).toBe('scan')
  })
})
