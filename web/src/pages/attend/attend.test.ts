import { describe, expect, it } from 'vitest'
import type { RecordData } from '@/api'
import { coverageOf, percent } from './attend'

describe('coverage', () => {
  it('counts by department', () => {
    const rows = [{ department: 2, state: 'attended' }, { department: 1, state: 'expected' }, { department: 2, state: 'absent' }] as unknown as RecordData[]
    expect(coverageOf(rows)).toEqual([{ department: 1, expected: 1, attended: 0 }, { department: 2, expected: 2, attended: 1 }])
  })
  it('is cut, not rounded', () => {
    expect(percent(199, 200)).toBe(99)
    expect(percent(0, 0)).toBe(0)
    expect(percent(3, 3)).toBe(100)
  })
})
