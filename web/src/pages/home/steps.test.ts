import { describe, expect, it } from 'vitest'
import type { Register } from '@/api'
import { isNew, mine, next } from './steps'

const reg = (name: string, may_create: boolean) => ({ name, may_create }) as unknown as Register
describe('first steps', () => {
  it('are those the user sees, in their order, also what others enter', () => {
    expect(mine([reg('document', true), reg('person', false), reg('department', true), reg('unit', false)])).toEqual(['unit', 'department', 'person', 'document'])
  })
  it('are none for who enters neither departments nor persons', () => expect(mine([reg('document', true), reg('person', false)])).toEqual([]))
  it('are over when the core has records', () => {
    const steps = [{ name: 'department', done: true }, { name: 'person', done: false }, { name: 'document', done: false }]
    expect([isNew(steps), next(steps)]).toEqual([true, 'person'])
    steps[1].done = true
    expect([isNew(steps), next(steps)]).toEqual([false, 'document'])
  })
})
