import { describe, expect, it } from 'vitest'
import { command, copyNo, empty, fields, kindOf, lacks, otherSide, type Account, type Basket, type Item } from './counter'

const item = (id: number, account: number, kind: string): Item => ({ id, account, account_kind: kind, name: '示例', level: 2, state: 'live', account_name: '', holder_name: null, due_on: null, copy_no: id, label_code: null, document: 1, title: null, ref_no: null, urgency: null })
const account = (id: number, kind: string): Account => ({ id, kind, name: 'A', code: null, state: 'open', person: 1, person_name: null, department_name: null, clearance: 3, max_level: null, held: 0, login: 'a' })
const basket = (b: Partial<Basket>): Basket => ({ ...empty(), ...b })
const home = item(1, 2, 'registry')
const held = item(2, 11, 'person')

describe('the counter', () => {
  it('knows what is meant from what was scanned', () => {
    expect(kindOf(basket({ lines: [home] }))).toBe(null)
    expect(kindOf(basket({ lines: [home], target: account(11, 'person') }))).toBe('issue')
    expect(kindOf(basket({ lines: [home], target: account(7, 'unit_outside') }))).toBe('send_out')
    expect(kindOf(basket({ lines: [held] }))).toBe('give_back')
    expect(kindOf(basket({ lines: [held], target: account(2, 'registry') }))).toBe('give_back')
    expect(kindOf(basket({ lines: [held], target: account(8, 'cabinet') }))).toBe('transfer')
    expect(kindOf(basket({ lines: [home], target: account(11, 'person'), chosen: 'lend' }))).toBe('lend')
  })
  it('says what still lacks', () => {
    expect(lacks(empty())).toBe('lines')
    expect(lacks(basket({ lines: [home] }))).toBe('target')
    expect(lacks(basket({ lines: [home], target: account(11, 'person'), chosen: 'lend' }))).toBe('due')
    expect(lacks(basket({ lines: [held, item(3, 12, 'person')] }))).toBe('holders')
    expect(lacks(basket({ lines: [held] }))).toBe(null)
  })
  it('knows who signs', () => {
    expect(otherSide(basket({ lines: [held] }))).toBe(11)
    expect(otherSide(basket({ lines: [home], target: account(12, 'person') }))).toBe(12)
  })
  it('sends ids and nothing that does not apply', () => {
    expect(fields(basket({ lines: [held], due: '2026-01-01' }), null)).toEqual({ kind: 'give_back', lines: '[2]' })
    expect(fields(basket({ lines: [home], target: account(11, 'person'), chosen: 'lend', due: '2026-01-01' }), 9)).toEqual({ kind: 'lend', lines: '[1]', to_account: 11, due_on: '2026-01-01', receipt: [9] })
  })
  it('sends each line to its unit, those of one side by side', () => {
    const each = (n: number, to?: number): Item => ({ ...item(n, 2, 'registry'), ...(to ? { to: { id: to, name: 'B' } } : {}) })
    expect(kindOf(basket({ lines: [home], each: true }))).toBe('send_out')
    expect(lacks(basket({ lines: [each(1, 7), each(2)], each: true }))).toBe('units')
    expect(lacks(basket({ lines: [each(1, 7)], each: true }))).toBe(null)
    expect(fields(basket({ lines: [each(1, 7), each(2, 8), each(3, 7)], each: true }), null)).toEqual({ kind: 'send_out', lines: '[{"item":1,"to":7},{"item":3,"to":7},{"item":2,"to":8}]' })
  })
  it('takes commands from the scan field', () => {
    expect(command('-')).toEqual({ undo: 0 })
    expect(command('-12')).toEqual({ undo: 12 })
    expect(command('=lend')).toEqual({ kind: 'lend' })
    expect(command('=each')).toEqual({ each: true })
    expect(command('=steal')).toBe(null)
    expect(command('SZ00000012')).toBe(null)
    expect(copyNo(7)).toBe('000007')
  })
})
