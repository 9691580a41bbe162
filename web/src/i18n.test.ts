import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changeLanguage, has, messages, unitWord } from './i18n'

function keys(o: any, prefix = ''): string[] {
  return Object.entries(o).flatMap(([k, v]) => (typeof v === 'object' && v ? keys(v, `${prefix}${k}.`) : [`${prefix}${k}`]))
}

describe('locales', () => {
  it('say the same things in both languages', () => {
    const zh = keys(messages['zh-CN']).sort()
    const en = keys(messages.en).sort()
    expect(zh.length).toBeGreaterThan(100)
    expect(en.filter((k) => !zh.includes(k))).toEqual([])
    expect(zh.filter((k) => !en.includes(k))).toEqual([])
  })
  it('use the same names inside the braces', () => {
    const flat = (o: any, p = ''): [string, string][] =>
      Object.entries(o).flatMap(([k, v]) => (typeof v === 'object' && v ? flat(v, `${p}${k}.`) : [[p + k, String(v)] as [string, string]]))
    const names = (s: string) => [...s.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join()
    const en = new Map(flat(messages.en))
    const wrong = flat(messages['zh-CN']).filter(([k, v]) => names(v) !== names(en.get(k) ?? ''))
    expect(wrong).toEqual([])
  })
  it('have a word for each unit of the registers', () => {
    const dir = '../model/registers/'
    const units = new Set(readdirSync(dir).flatMap((f) => [...readFileSync(dir + f, 'utf8').matchAll(/\bunit: "?([^\s",}]+)/g)].map((m) => m[1])))
    expect(units.size).toBeGreaterThan(5)
    expect([...units].filter((u) => !has(`unit.${u}`))).toEqual([])
    changeLanguage('en')
    expect([unitWord('页'), unitWord('箱')]).toEqual(['pages', '箱'])
    changeLanguage('zh-CN')
  })
})
