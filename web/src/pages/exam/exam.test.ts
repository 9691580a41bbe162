import { describe, expect, it } from 'vitest'
import type { RecordData } from '@/api'
import { choicesOf, leftOf, picked, unanswered } from './exam'

const q = (more: object) => ({ id: 1, version: 1, state: 'open', ...more }) as RecordData

describe('exam', () => {
  it('shows the choices a question has', () => {
    expect(choicesOf(q({ choice_a: '对', choice_b: '错', choice_c: null })).map((c) => c.letter)).toEqual(['A', 'B'])
  })
  it('takes one letter, or several in order', () => {
    expect(picked('single', 'A', 'B')).toBe('B')
    expect(picked('judge', null, 'A')).toBe('A')
    expect(picked('multi', 'C', 'A')).toBe('AC')
    expect(picked('multi', 'AC', 'A')).toBe('C')
    expect(picked('multi', 'C', 'C')).toBe('')
  })
  it('counts down in office time and stops at zero', () => {
    const now = Date.parse('2026-06-30T01:00:00Z')
    expect(leftOf('2026-06-30T09:59:30', now)).toEqual({ minutes: 59, seconds: 30, over: false })
    expect(leftOf('2026-06-30T08:00:00', now)).toEqual({ minutes: 0, seconds: 0, over: true })
    expect(leftOf(null, now).over).toBe(true)
  })
  it('counts what is not answered', () => {
    expect(unanswered([q({ given: 'A' }), q({ given: '' }), q({ given: null })])).toBe(2)
  })
})
