import { describe, expect, it } from 'vitest'
import { four, groupOf, treeOf } from './org'

describe('organisation', () => {
  const d = (id: number, parent: number | null) => ({ id, name: 'd' + id, parent })
  it('hangs departments under their parent and loses none', () => {
    const t = treeOf([d(1, null), d(2, 1), d(3, 99), d(4, 5), d(5, 4)])
    expect(t.map((n) => n.d.id)).toEqual([1, 3, 4])
    expect(t[0].children.map((n) => n.d.id)).toEqual([2])
    expect(t[2].children.map((n) => n.d.id)).toEqual([5])
  })
  it('reads the four in any form', () => {
    const f = four({ ...d(1, null), four: { body: true, duty: { ok: false, proof: '未签责任书' }, measures: '保密制度 3 项' } })
    expect(f.map((x) => x.ok)).toEqual([true, false, true, false])
    expect(f[1].why).toBe('未签责任书')
    expect(f[2].why).toBe('保密制度 3 项')
  })
  it('ranks the group', () => {
    const g = groupOf([{ role: 'group_member', person: 3 }, { role: 'group_leader', person: 1 }, { role: 'group_member', person: 4 }, { role: 'officer_part', person: 9 }])
    expect(g.map((x) => [x.role, x.people.length])).toEqual([['group_leader', 1], ['group_member', 2]])
  })
})
