import { describe, expect, it } from 'vitest'
import { folders, holders, inOrder, nextReader, places } from './board'
const refs = { 'person:1': '张三', 'person:2': '李四', 'person:3': '王五', 'document:9': '关于示例的通知' }
const rows = [
  { id: 1, version: 1, state: 'out', document: 9, readers: [1, 2, 3], at_reader: 2, at_due: '2026-03-02', urgency: 'routine' },
  { id: 2, version: 1, state: 'running', document: 9, readers: [1, 2, 3], excused: [1], at_reader: null, at_due: null, urgency: 'urgent' },
]
const readings = [{ id: 5, version: 1, state: 'closed', circulation: 1, reader: 1, signed_at: '2026-03-01T09:00:00' }, { id: 6, version: 1, state: 'sent', circulation: 1, reader: 2 }]
describe('the board', () => {
  const list = folders(rows, refs, readings, '2026-03-03')
  it('says who read, who has it, who is next', () => {
    expect(list[0].stops.map((s) => s.state)).toEqual(['done', 'here', 'next'])
    expect(list[1].stops.map((s) => s.state)).toEqual(['excused', 'next', 'next'])
    expect(list[0].stops[0]).toMatchObject({ name: '张三', signed: '2026-03-01T09:00:00' })
    expect([list[0].late, list[1].late, list[1].urgent]).toEqual([true, false, true])
  })
  it('shows what is late first', () => {
    expect(inOrder([list[1], list[0]]).map((f) => f.record.id)).toEqual([1, 2])
  })
  it('has a place of his own for each of any number of readers', () => {
    for (const n of [1, 5, 12, 13, 60]) {
      const p = places(n)
      expect(p.at).toHaveLength(n)
      expect(p.at.every((a) => a.x >= 92 && a.x <= 908 && a.y >= 34 && a.y <= p.height - 34)).toBe(true)
      for (let i = 0; i < n; i++) for (let k = 0; k < i; k++) expect(Math.abs(p.at[i].x - p.at[k].x) >= 180 || Math.abs(p.at[i].y - p.at[k].y) >= 60).toBe(true)
    }
  })
  it('puts folders where they are', () => {
    expect(holders(list)).toHaveLength(1)
    expect(holders(list)[0]).toMatchObject({ person: 2, name: '李四' })
    expect(nextReader(list[0])).toBe(3)
    expect(nextReader(list[1])).toBe(2)
  })
})
