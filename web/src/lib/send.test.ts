import { describe, expect, it } from 'vitest'
import { sendAll, type Sent } from './send'

describe('sending files', () => {
  it('goes on after a bad file', async () => {
    const got: Sent[] = []
    await sendAll([{ name: 'a' }, { name: 'b' }, { name: 'c' }], async (f) => { if (f.name === 'b') throw new Error('no'); return { accepted: f.name === 'a', reason: 'forged' } }, (s) => got.push(s))
    expect(got.map((s) => [s.name, s.accepted, s.reason])).toEqual([['a', true, 'forged'], ['b', false, 'error'], ['c', false, 'forged']])
  })
})
