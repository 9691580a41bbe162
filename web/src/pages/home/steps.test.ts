import { describe, expect, it } from 'vitest'
import type { Register } from '@/api'
import { first, isNew, mine, next } from './steps'

const reg = (name: string, may_create: boolean) => ({ name, may_create }) as unknown as Register
describe('first steps', () => {
  it('are those the user sees, in their order, also what others enter', () => {
    expect(mine([reg('document', true), reg('person', false), reg('department', true), reg('unit', false)])).toEqual(['department', 'person', 'unit', 'document'])
  })
  it('are none for who enters nothing of them', () => expect(mine([reg('document', false), reg('person', false)])).toEqual([]))
  it('are there for the clerk, whose books begin with them', () => expect(mine([reg('document', true), reg('custody_account', true), reg('person', false)])).toEqual(['person', 'custody_account', 'document']))
  it('name nobody before he can be chosen: who heads the office comes after the persons, who is cleared after the posts', () => {
    const after = (a: string, b: string) => expect(first.indexOf(a)).toBeGreaterThan(first.indexOf(b))
    for (const [a, b] of [['person', 'department'], ['unit', 'person'], ['clearance', 'post'], ['custody_account', 'clearance'], ['document', 'custody_account']]) after(a!, b!)
  })
  it('are over when the core has records', () => {
    const steps = [{ name: 'department', done: true }, { name: 'person', done: false }, { name: 'document', done: false }]
    expect([isNew(steps), next(steps)]).toEqual([true, 'person'])
    steps[1].done = true
    expect([isNew(steps), next(steps)]).toEqual([false, 'document'])
  })
  it('lead to what he enters himself, else to what he waits for', () => {
    const steps = [{ name: 'policy', done: false, mine: false }, { name: 'document', done: false, mine: true }]
    expect(next(steps)).toBe('document')
    steps[1]!.done = true
    expect(next(steps)).toBe('policy')
  })
})
