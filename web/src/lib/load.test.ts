import { describe, expect, it } from 'vitest'
import { useDo, useLoad } from './load'

function later<T>() { let ok!: (v: T) => void; const p = new Promise<T>((r) => { ok = r }); return { p, ok } }

describe('reading', () => {
  it('the newest question wins, in whatever order the answers come', async () => {
    const a = later<string>(), b = later<string>()
    const l = useLoad((which: 'a' | 'b') => (which === 'a' ? a : b).p)
    const first = l.load('a'), second = l.load('b')
    b.ok('second')
    expect(await second).toBe('second')
    a.ok('first')
    expect(await first).toBeNull()
    expect([l.data.value, l.busy.value, l.problem.value]).toEqual(['second', false, null])
  })
})
describe('reading, emptied', () => {
  it('stays empty when the answer comes after all', async () => {
    const a = later<string>(), l = useLoad(() => a.p)
    const asked = l.load()
    l.clear()
    a.ok('late')
    expect([await asked, l.data.value, l.busy.value]).toEqual([null, null, false])
  })
})
describe('doing', () => {
  it('is done once, however often the button is pressed', async () => {
    const a = later<string>(), d = useDo()
    let n = 0
    const one = d.run(() => { n++; return a.p }), two = d.run(() => { n++; return a.p })
    a.ok('done')
    expect([await one, await two, n]).toEqual(['done', undefined, 1])
  })
})
