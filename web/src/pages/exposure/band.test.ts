import { expect, test } from 'vitest'
import { rowsOf, spanOf, ticks, treeOf, type Event, type Person } from './band'
const event = (person: number, since: string, until: string | null, role = 'holder'): Event => ({ source: role, role, person, node: null, since, until, detail: 'x', register: 'movement', record: 1 })
const persons: Person[] = [{ id: 1, roles: { keeper: 9 }, events: 9, first: null }, { id: 2, roles: { holder: 1 }, events: 1, first: null }]
test('bars are cut to the window and direct holders come first', () => {
  const span = spanOf('2026-06-01T00:00:00', '2026-06-11T00:00:00', [])
  const rows = rowsOf(persons, [event(2, '2026-05-01T00:00:00', '2026-06-06T00:00:00'), event(1, '2026-06-06T00:00:00', null, 'keeper'), event(3, '2026-06-02', null)], span)
  expect(rows.map((r) => r.person.id)).toEqual([2, 1])
  expect(rows[0].bars[0]).toMatchObject({ x: 0, w: 50, role: 'holder' })
  expect(rows[1].bars[0]).toMatchObject({ x: 50, w: 50 })
})
test('a moment can still be seen', () => expect(rowsOf(persons, [event(2, '2026-06-02T00:00:00', '2026-06-02T00:00:00')], spanOf('2026-06-01', '2026-06-11', []))[0].bars[0].w).toBe(0.4))
test('an open window is cut to what happened', () => {
  const [a, b] = spanOf('1900-01-01T00:00:00', '2199-12-31T23:59:59', [event(1, '2026-01-01', '2026-02-01')])
  expect(new Date(a).toISOString().slice(0, 10)).toBe('2026-01-01')
  expect(new Date(b).toISOString().slice(0, 10)).toBe('2026-02-02')
})
test('copies hang under their document, duplicates under their copy', () => {
  const n = (key: string, parent: string | null) => ({ key, parent, register: 'copy', record: 1, label: key, relation: null, at: null, depth: 0 })
  const t = treeOf([n('document:1', null), n('copy:1', 'document:1'), n('copy:2', 'copy:1')])
  expect(t.length).toBe(1)
  expect(t[0].children[0].children[0].node.key).toBe('copy:2')
})
test('ticks span the window', () => expect(ticks(spanOf('2026-06-01', '2026-06-13', [])).map((t) => t.text)).toEqual(['2026-06-01', '2026-06-03', '2026-06-05', '2026-06-07', '2026-06-09', '2026-06-11', '2026-06-13']))
