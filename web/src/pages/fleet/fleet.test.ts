import { describe, expect, it } from 'vitest'
import { counts, health, sendAll, worstFirst, type Sent } from './fleet'

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
  it('goes on after a bad file', async () => {
    const got: Sent[] = []
    await sendAll([{ name: 'a' }, { name: 'b' }, { name: 'c' }], async (f) => { if (f.name === 'b') throw new Error('no'); return { accepted: f.name === 'a', reason: 'forged' } }, (s) => got.push(s))
    expect(got.map((s) => [s.name, s.accepted, s.reason])).toEqual([['a', true, 'forged'], ['b', false, 'error'], ['c', false, 'forged']])
  })
})
