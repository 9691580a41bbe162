import { describe, expect, it } from 'vitest'
import { Axis, stack } from './bands'

describe('bands of a life', () => {
  const a = new Axis('2026-01-01', '2026-01-10')
  it('lie where their days are', () => {
    expect(a.band('2026-01-01', '2026-01-06', false)).toEqual({ x: 0, w: 50, open: false })
    expect(a.band('2026-01-06T00:00:00', undefined, false)).toEqual({ x: 50, w: 50, open: true })
    expect(a.band('2026-01-06', undefined, true).open).toBe(false)
  })
  it('stay visible when they are short, and inside', () => {
    expect(a.band('2026-01-02T09:00:00', '2026-01-02T09:05:00', false).w).toBe(0.35)
    expect(a.x('2030-01-01')).toBe(100)
    expect(a.x('2020-01-01')).toBe(0)
  })
  it('have readable dates for a week and for ten years', () => {
    expect(a.ticks().length).toBeGreaterThan(5)
    const ten = new Axis('2016-01-01', '2026-01-01').ticks()
    expect(ten.length).toBeGreaterThan(5)
    expect(ten.length).toBeLessThan(15)
  })
  it('stack marks of the same day', () => { expect(stack([{ x: 1 }, { x: 1.5 }, { x: 9 }])).toEqual([0, 1, 0]) })
})
