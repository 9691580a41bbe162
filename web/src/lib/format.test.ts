import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, percent, points, size, today, when } from './format'

describe('percent', () => {
  it.each([['89.96', '89.9%'], [89.96, '89.9%'], [89.999999, '89.9%'], ['90', '90.0%'], [90, '90.0%'], ['100.00', '100.0%'], [0, '0.0%'],
    ['-3.25', '-3.2%'], [null, '—'], ['', '—']])('%s is shown as %s', (v, s) => expect(percent(v)).toBe(s))
})
describe('points', () => {
  it.each([['1.50', '1.5'], ['2.00', '2'], [4, '4'], [0.2, '0.2'], ['10', '10'], [100, '100'], ['0.00', '0'], [null, '']])('%s -> %s', (v, s) => expect(points(v)).toBe(s))
})
describe('size', () => {
  it.each([[0, '0 B'], [1023, '1023 B'], [1536, '1.5 KB'], [20 * 1024, '20 KB'], [3 * 1024 ** 3, '3.0 GB']])('%d -> %s', (v, s) => expect(size(v)).toBe(s))
})
describe('dates', () => {
  it('are office time', () => {
    expect(today(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
    expect(today(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31')
  })
  it('count days over months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28)
  })
  it('are shown to the minute', () => expect(when('2026-05-06T07:08:09')).toBe('2026-05-06 07:08'))
})
