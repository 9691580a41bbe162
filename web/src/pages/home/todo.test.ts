import { describe, expect, it } from 'vitest'
import { todoTarget } from './todo'

describe('todoTarget', () => {
  const t = { id: 1, title: 't' }
  it.each([
    [{ ...t, kind: 'rule', register: 'pledge', record: 3, rule: 'x' }, '/r/pledge/3'],
    [{ ...t, kind: 'rule', rule: 'no_meeting', register: null, record: null }, '/rules/no_meeting'],
    [{ ...t, kind: 'task' }, '/self'],
    [{ ...t, kind: 'task', register: 'assessment_task', record: 9, run: 2 }, '/self?run=2'],
    [{ ...t, kind: 'task', record: 9, run: 2, whose: 'department' }, '/self?run=2&kind=department'],
    [{ ...t, kind: 'read', register: 'policy' }, '/r/policy'],
  ] as [any, string][])('%o leads to %s', (x, to) => expect(todoTarget(x)).toBe(to))
})
