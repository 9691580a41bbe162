import { describe, expect, it } from 'vitest'
import type { Register, Todo } from '@/api'
import { asks, grouped, matching, todoTarget } from './todo'

describe('what one may ask for', () => {
  const reg = (name: string, input: string[], may = true): Register => ({ name, title: name, group: 'g', states: [], list: [], fields: [{ name: 'to', type: 'text', title: '' }, { name: 'of', type: 'ref', title: '', required: true }],
    actions: [{ name: 'create', title: '申请', from: null, may, input: input.map((n) => ({ name: n })) }] })
  it('is what stands for itself, for one without an office', () => {
    const all = [reg('travel', ['to']), reg('part', ['to', 'of']), reg('other', ['to'], false)]
    expect(asks(all, { roles: [{ role: 'staff' }] as any })).toEqual([{ register: 'travel', action: '申请', to: '/new/travel/create' }])
    expect(asks(all, { roles: [{ role: 'staff' }, { role: 'hr' }] as any })).toEqual([])
  })
})

describe('todoTarget', () => {
  const t = { id: 1, title: 't' }
  it.each([
    [{ ...t, kind: 'rule', register: 'pledge', record: 3, rule: 'x' }, '/r/pledge/3?rule=x'],
    [{ ...t, kind: 'rule', rule: 'no_meeting', register: null, record: null }, '/rules/no_meeting'],
    [{ ...t, kind: 'task' }, '/self'],
    [{ ...t, kind: 'task', register: 'assessment_task', record: 9, run: 2 }, '/self?run=2'],
    [{ ...t, kind: 'task', record: 9, run: 2, whose: 'department' }, '/self?run=2&kind=department'],
    [{ ...t, kind: 'read', register: 'policy' }, '/r/policy'],
  ] as [any, string][])('%o leads to %s', (x, to) => expect(todoTarget(x)).toBe(to))
})

const todo = (title: string, id: number, due: string, detail = ''): Todo => ({ id, kind: 'rule', title, due, detail }) as Todo

describe('grouped', () => {
  const many = [todo('复审逾期', 1, '2026-01-01'), todo('没有承诺书', 2, '2026-02-01'), ...Array.from({ length: 12 }, (_, i) => todo('没有承诺书', i + 3, i < 6 ? '2026-03-01' : '2999-12-01')), todo('没有组长', 20, '2999-12-02')]
  it('puts what is asked many times together, where the first is due', () => {
    const g = grouped(many)
    expect(g.map((x) => [x.title, x.todos.length, x.late])).toEqual([['复审逾期', 1, 1], ['没有承诺书', 13, 7], ['没有组长', 1, 0]])
    expect(g.flatMap((x) => x.todos).length).toBe(many.length)
  })
  it('leaves a short list and what is asked a few times as they are', () => {
    expect(grouped(many.slice(1, 9)).length).toBe(8)
    const few = Array.from({ length: 15 }, (_, i) => todo(`第${i >> 1}件`, i, '2026-03-01'))
    expect(grouped(few).map((x) => x.todos[0])).toEqual(few)
  })
})

describe('matching', () => {
  const all = [todo('复审逾期', 1, '', '赵六应于5月复审'), todo('没有承诺书', 2, '', '赵六没有承诺书'), todo('没有承诺书', 3, '', 'Lab PC')]
  it.each([['', [1, 2, 3]], ['赵六', [1, 2]], ['赵六 承诺', [2]], ['lab', [3]], ['没有这样的', []]] as [string, number[]][])('%s', (w, ids) => expect(matching(all, w).map((t) => t.id)).toEqual(ids))
})
