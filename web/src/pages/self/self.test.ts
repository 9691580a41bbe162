import { describe, expect, it } from 'vitest'
import { choiceOf, factText } from './self'

describe('self-check', () => {
  it.each([['yes', 'yes'], [true, 'yes'], ['no', 'no'], [false, 'no'], ['not_applicable', 'na'], ['na', 'na'], [null, null], [undefined, null], ['', null], [{ answer: 'no', note: 'x' }, 'no'], [{}, null]])(
    '%j is %s', (v, out) => expect(choiceOf(v)).toBe(out))
  it('reads facts', () => {
    expect(factText('a')).toBe('a')
    expect(factText({ detail: 'b', register: 'copy', record: 1 })).toBe('b')
    expect(factText(null)).toBe('')
  })
})
