import { expect, test } from 'vitest'
import { monthsOf, tableOf } from './months'
const mark = (on: string, kind: 'expiry' | 'review', decision = 1) => ({ on, kind, decision, level: 2 })
test('twelve months over the turn of the year', () => {
  const m = monthsOf('2026-11-27', 12, [mark('2026-12-31', 'expiry'), mark('2026-12-02', 'review', 2), mark('2027-10-01', 'review'), mark('2027-11-01', 'review')])
  expect(m.length).toBe(12)
  expect(m.map((x) => x.id).slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-01'])
  expect(m[1]).toMatchObject({ expiry: 1, review: 1 })
  expect(m[1].marks.map((x) => x.on)).toEqual(['2026-12-02', '2026-12-31'])
  expect(m[11]).toMatchObject({ id: '2027-10', review: 1 })
})
test('counts by level', () => expect(tableOf([{ what: 'original', level: 2, n: 3 }, { what: 'original', level: 3, n: 1 }, { what: 'noticed', level: 0, n: 2 }])).toEqual([
  { what: 'original', by: { 2: 3, 3: 1 }, all: 4 }, { what: 'noticed', by: { 0: 2 }, all: 2 }]))
