import { describe, expect, it } from 'vitest'
import { counts, health, progress, sendAll, worstFindings, worstFirst, type Sent } from './fleet'

describe('fleet', () => {
  it('tells a red line from a failure, and too little evidence from a pass', () => {
    expect(health({ id: 1, n_fail: 2, worst: 5, enough: true })).toBe('red')
    expect(health({ id: 1, n_fail: 2, worst: 4, enough: false })).toBe('fail')
    expect(health({ id: 1, n_fail: 0, worst: 0, enough: false })).toBe('thin')
    expect(health({ id: 1, n_fail: 0, worst: 0, enough: true })).toBe('ok')
  })
  it('counts and sorts the worst first', () => {
    const m = [{ id: 1, n_fail: 0, enough: true }, { id: 2, n_fail: 1, worst: 3 }, { id: 3, n_fail: 1, worst: 5 }, { id: 4, n_fail: 4, worst: 3 }]
    expect(counts(m)).toEqual({ red: 1, fail: 2, thin: 0, ok: 1 })
    expect(worstFirst(m).map((x) => x.id)).toEqual([3, 4, 2, 1])
  })
  it('shows the gravest failure first, then what most machines have', () => {
    const f = (id: number, check_id: string, severity: number, machine: string, more = {}) => ({ id, check_id, title: check_id, severity, machine, verdict: 'fail', state: 'open', ...more })
    const w = worstFindings([f(1, 'a', 3, 'x'), f(2, 'b', 3, 'x'), f(3, 'b', 3, 'y'), f(4, 'c', 5, 'z'), f(5, 'd', 5, 'q', { state: 'gone' }), f(6, 'e', 5, 'q', { verdict: 'warn' }), f(7, 'b', 3, 'y')])
    expect(w.map((x) => [x.title, x.machines, x.severity])).toEqual([['c', 1, 5], ['b', 2, 3], ['a', 1, 3]])
  })
  it('draws what was known on each day', () => {
    const r = [{ id: 1, machine: 'x', finished_at: '2026-03-01T09:00:00' }, { id: 2, machine: 'y', finished_at: '2026-03-05T09:00:00' }, { id: 3, machine: 'x', finished_at: '2026-04-01T09:00:00' }]
    const f = [{ id: 1, verdict: 'fail', severity: 5, first_seen: '2026-03-01T09:00:00', gone_on: '2026-04-01' }, { id: 2, verdict: 'fail', severity: 3, first_seen: '2026-03-05T09:00:00' }, { id: 3, verdict: 'warn', severity: 3, first_seen: '2026-03-05T09:00:00' }]
    expect(progress(r, f, '2026-12-31')).toEqual([{ day: '2026-03-01', machines: 1, open: 1, red: 1 }, { day: '2026-03-05', machines: 2, open: 2, red: 1 }, { day: '2026-04-01', machines: 2, open: 1, red: 0 }])
    const many = Array.from({ length: 90 }, (_, i) => ({ id: i, machine: `m${i}`, finished_at: `2026-0${1 + Math.floor(i / 30)}-${String(1 + (i % 28)).padStart(2, '0')}T00:00:00` }))
    expect(progress(many, [], '2026-12-31').map((p) => p.day.slice(0, 7))).toEqual(['2026-01', '2026-02', '2026-03'])
  })
  it('goes on after a bad file', async () => {
    const got: Sent[] = []
    await sendAll([{ name: 'a' }, { name: 'b' }, { name: 'c' }], async (f) => { if (f.name === 'b') throw new Error('no'); return { accepted: f.name === 'a', reason: 'forged' } }, (s) => got.push(s))
    expect(got.map((s) => [s.name, s.accepted, s.reason])).toEqual([['a', true, 'forged'], ['b', false, 'error'], ['c', false, 'forged']])
  })
})
