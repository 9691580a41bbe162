import { describe, expect, it } from 'vitest'
import type { Item } from '@/api'
import { applies, matches } from './words'

const item: Item = { id: '12', title: '台账与实物相符', points: '3.00', applicable: true, deducted: '0.60', state: 'machine', findings: 3, deductions: [] }

describe('items', () => {
  it('are found by number, words and loss', () => {
    expect(matches(item, 'all', '')).toBe(true)
    expect(matches(item, 'all', '12')).toBe(true)
    expect(matches(item, 'all', '实物')).toBe(true)
    expect(matches(item, 'all', '1')).toBe(false)
    expect(matches(item, 'lost', '')).toBe(true)
    expect(matches({ ...item, deducted: '0.00' }, 'lost', '')).toBe(false)
    expect(matches(item, 'to_confirm', '')).toBe(false)
  })
  it.each([[true, true], ['3.00', true], [false, false], ['0.00', false], [0, false]])('applicable %s -> %s', (a, out) => expect(applies({ ...item, applicable: a as any })).toBe(out))
  it('set aside does not apply', () => expect(applies({ ...item, state: 'not_applicable' })).toBe(false))
})
