import { describe, expect, it } from 'vitest'
import { fromAddress, parseFilter, toAddress, tsvToCsv } from './query'

describe('list query', () => {
  it('survives the address', () => {
    const q = { filter: ['a:eq:1', 'b:has:x:y'], sort: '-year', q: '责任', state: ['draft', 'signed'] }
    expect(fromAddress(toAddress(q) as any)).toEqual(q)
  })
  it('is empty for an empty address', () => {
    expect(fromAddress({})).toEqual({ filter: [], sort: '', q: '', state: [] })
    expect(toAddress({})).toEqual({})
  })
  it('keeps colons of a value', () => expect(parseFilter('at:ge:2026-01-01T08:00:00')).toEqual({ name: 'at', op: 'ge', value: '2026-01-01T08:00:00' }))
})

describe('paste from a spreadsheet', () => {
  it('becomes CSV', () => expect(tsvToCsv('姓名\t备注\r\n张三\t一,二\r\n李四\t说"好"\r\n')).toBe('姓名,备注\n张三,"一,二"\n李四,"说""好"""\n'))
  it('takes a cell of several lines as one', () => expect(tsvToCsv('姓名\t备注\n张三\t"第一行""好""\n第二行"\n"引"\t"又\n')).toBe('姓名,备注\n张三,"第一行""好""\n第二行"\n"""引""","""又"\n'))
  it('keeps an empty last cell', () => expect(tsvToCsv('a\tb\n1\t\n')).toBe('a,b\n1,\n'))
})
