import { describe, expect, it } from 'vitest'
import type { RecordData, Register } from '@/api'
import { changed, columnsOf, creates, inputsOf, missing, presetOf, sharedActions, stateTone } from './schema'

const pledge: Register = {
  name: 'pledge', title: '责任书', group: 'personnel', level: true, audience: false,
  fields: [{ name: 'person', type: 'person', title: '责任人', required: true }, { name: 'year', type: 'integer', title: '年度' }, { name: 'note', type: 'longtext', title: '备注' }],
  states: [{ name: 'draft', title: '待签', tone: 'wait' }, { name: 'signed', title: '已签', final: true, tone: 'good' }],
  actions: [
    { name: 'create', title: '新建', from: null, to: 'draft', input: [{ name: 'person' }, { name: 'year', required: true }, { name: 'ghost' }] },
    { name: 'edit', title: '修改', from: ['draft'], to: 'draft', input: [{ name: 'note' }] },
    { name: 'correct', title: '更正', from: ['signed', 'draft'], input: [{ name: 'note!' }], comment: 'required', counter: true },
  ],
  list: ['person', 'year', 'state'],
}

describe('schema', () => {
  it('asks what the action names, skips what does not exist, adds the level where a record is made', () => {
    const i = inputsOf(pledge, creates(pledge)[0])
    expect(i.map((x) => [x.field.name, x.required])).toEqual([['person', true], ['year', true], ['level', false]])
    expect(inputsOf(pledge, pledge.actions[1]).map((x) => x.field.name)).toEqual(['note'])
    expect(inputsOf(pledge, pledge.actions[2])[0].required).toBe(true)
  })
  it('asks the level of what is made: nothing is open because nobody thought of it', () => {
    const make = { ...pledge.actions.find((a) => !a.from)!, input: [{ name: 'level', required: false }] }
    expect(inputsOf(pledge, make).map((x) => [x.field.name, x.required])).toEqual([['level', true]])
    expect(inputsOf(pledge, { ...make, from: ['draft'] }).map((x) => [x.field.name, x.required])).toEqual([['level', false]])
  })
  it('begins a form with what the model offers, by office time', () => {
    const late = new Date('2026-12-31T17:30:15Z')                       // past midnight in the office
    const begin = (preset: string | undefined, me: any = { person: 7, department: 3 }) => presetOf({ name: 'x', type: 'x', title: '', preset }, me, late)
    expect(['$today', '$now', '$year', '$actor', '$department', undefined].map((p) => begin(p))).toEqual(['2027-01-01', '2027-01-01T01:30:00', 2027, 7, 3, undefined])
    expect([begin('$actor', null), begin('$department', { person: null, department: null })]).toEqual([undefined, undefined])
  })
  it('puts state and level among the columns', () => expect(columnsOf(pledge).map((f) => f.name)).toEqual(['person', 'level', 'year', 'state']))
  it('offers for many records only what fits all their states', () => {
    const row = (state: string, person = 7) => ({ id: 1, version: 1, state, person }) as RecordData
    const offered = (r: Register, ...rows: RecordData[]) => sharedActions(r, rows, 7).map((a) => a.name)
    expect(offered(pledge, row('draft'), row('signed'))).toEqual(['correct'])
    expect(offered(pledge, row('draft'))).toEqual(['edit', 'correct'])
    const named = { ...pledge, actions: pledge.actions.map((a) => ({ ...a, may: false, named: a.name === 'edit' ? ['person'] : [] })) }
    expect(offered(named, row('draft'))).toEqual(['edit'])
    expect(offered(named, row('draft'), row('draft', 8))).toEqual([])
    expect(creates(named)).toEqual([])
  })
  it('sends only what changed, null for what was emptied', () => {
    const i = inputsOf(pledge, creates(pledge)[0])
    expect(changed(i, { person: 3, year: 2026 }, { person: 3 })).toEqual({ year: 2026 })
    expect(changed(i, { year: null }, { year: 2026 })).toEqual({ year: null })
    expect(changed(i, {}, {})).toEqual({})
  })
  it('names what is still missing; zero and false are values', () => {
    const i = inputsOf(pledge, creates(pledge)[0])
    expect(missing(i, { person: 0 })).toEqual(['year'])
    expect(missing(i, { person: 1, year: '' })).toEqual(['year'])
  })
  it('colours a state as the model says', () => {
    expect(stateTone(pledge, 'signed')).toBe('good')
    expect(stateTone(pledge, 'draft')).toBe('wait')
    expect(stateTone(pledge, 'x')).toBe('calm')
  })
})
