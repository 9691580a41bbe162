import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { session } from '@/session'
import { installUi } from '@/ui'
import { widgetOf, widgets } from './index'
import { joinAudience, splitAudience } from './audience'
import { parseDecimal } from './decimal'
import { asRef } from './ref/refs'
import { parsePeriod, periodText, printPeriod } from './period/period'

const all = ['text', 'longtext', 'integer', 'decimal', 'date', 'datetime', 'bool', 'choice', 'level', 'period', 'person', 'department', 'unit', 'ref', 'persons', 'files']
const plugins = [i18n, { install: installUi }]

describe('widgets', () => {
  it('cover every type of the model', () => expect(all.filter((t) => !widgets.has(t))).toEqual([]))
  it('fall back to text for a type unknown here', () => expect(widgetOf({ type: 'hologram' }).type).toBe('text'))
  it.each(all)('%s can be drawn empty without saying anything', (type) => {
    const w = mount(widgetOf({ type }).Input as any, { props: { modelValue: null, field: { name: 'f', type, title: 'F' } }, global: { plugins } })
    expect(w.html().length).toBeGreaterThan(10)
    expect(w.emitted('update:modelValue')).toBeUndefined()
  })
  it('show values as words', () => {
    const f = (type: string, more = {}) => ({ name: 'f', type, title: 'F', ...more })
    const show = (type: string, v: any, more = {}) => widgetOf({ type }).show(v, f(type, more), { refs: { 'person:3': '王五', 'computer:9': 'PC-9' }, levels: ['公开', '内部', '秘密'] })
    expect(show('choice', 'a', { choices: [{ name: 'a', title: '甲' }] })).toBe('甲')
    expect(show('choice', 'gone', { choices: [] })).toBe('gone')
    expect(show('level', 2)).toBe('秘密')
    expect(show('level', 0)).toBe('公开')
    expect(show('person', 3)).toBe('王五')
    expect(show('person', 4)).toBe('（无权查看）')
    expect(show('ref', 9, { register: 'computer' })).toBe('PC-9')
    expect(show('persons', [3, 4])).toBe('王五、（无权查看）')
    expect(show('bool', false)).toBe('否')
    expect(show('bool', null)).toBe('')
    expect(show('decimal', '1.50', { unit: '学时' })).toBe('1.5 学时')
    expect(show('integer', 0)).toBe('0')
    expect(show('datetime', '2026-05-06T07:08:09')).toBe('2026-05-06 07:08')
  })
  it('a number that means a record of a register named beside it is a reference', () => {
    const f = { name: 'target_record', type: 'integer', title: 'R', of: 'target_register' }
    expect(asRef(f, { target_register: 'computer', target_record: 9 })).toMatchObject({ type: 'ref', register: 'computer' })
    expect(asRef(f, {}).type).toBe('integer')
    expect(asRef({ ...f, of: undefined }, { target_register: 'computer' }).type).toBe('integer')
  })
  it('text offers the values it knows and takes others', async () => {
    const w = mount(widgetOf({ type: 'text' }).Input as any, { props: { modelValue: 'jammer', field: { name: 'f', type: 'text', title: 'F', choices: [{ name: 'jammer', title: '没有视频干扰器' }] } }, global: { plugins } })
    await nextTick()
    expect(w.find('input').attributes('aria-label')).toBe('F')
    expect(w.findAllComponents({ name: 'ElOption' }).map((o) => o.props('label'))).toEqual(['没有视频干扰器'])
  })
  it('level offers what he may give a record; what a post or a safe is fit for is not his own clearance', () => {
    session.model.levels = ['公开', '内部', '秘密', '机密', '绝密']
    const offered = (name: string) => mount(widgetOf({ type: 'level' }).Input as any, { props: { modelValue: null, field: { name, type: 'level', title: 'F' } }, global: { plugins } }).findAllComponents({ name: 'ElOption' }).map((o) => o.props('value'))
    expect(offered('level')).toEqual([0])
    expect(offered('wanted_level')).toEqual([0, 1, 2, 3, 4])
    session.model.levels = []
  })
  it('text says null when emptied', async () => {
    const w = mount(widgetOf({ type: 'text' }).Input as any, { props: { modelValue: 'a', field: { name: 'f', type: 'text', title: 'F' } }, global: { plugins } })
    await w.find('input').setValue('')
    expect(w.emitted('update:modelValue')!.at(-1)).toEqual([null])
  })
})

describe('decimal', () => {
  it.each([['1.5', '1.50'], ['0.25', '0.25'], ['007', '7.00'], ['-3', '-3.00'], ['1.', '1.00'], [' 2 ', '2.00'], ['1.505', null], ['1,5', null], ['', null], ['a', null]])(
    '%s -> %s', (v, out) => expect(parseDecimal(v)).toBe(out))
})

describe('period', () => {
  it.each(['10Y', '6M', 'D2030-01-01', 'L', 'E:公布之日'])('%s survives reading and printing', (s) => expect(printPeriod(parsePeriod(s)!)).toBe(s))
  it.each(['', '10', 'Y10', 'D2030', null, 'l'])('%s is not a period', (s) => expect(parsePeriod(s)).toBeNull())
  it('says nothing while unfinished', () => {
    expect(printPeriod({ kind: 'Y' })).toBeNull()
    expect(printPeriod({ kind: 'E', text: '  ' })).toBeNull()
  })
  it('is readable', () => expect(periodText('10Y')).toBe('10 年'))
})

describe('audience', () => {
  it('is split and joined', () => {
    expect(splitAudience(['p12', 'd3', 'x9', 'p'])).toEqual({ persons: [12], departments: [3] })
    expect(joinAudience([12], [3])).toEqual(['d3', 'p12'])
    expect(joinAudience([], [])).toBeNull()
  })
})
