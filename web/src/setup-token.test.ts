import { describe, expect, it } from 'vitest'
import { setupToken } from './setup-token'

const at = (url: string) => { const u = new URL(url); return { search: u.search, hash: u.hash, pathname: u.pathname } }

describe('setupToken', () => {
  it.each([
    ['http://h:1/setup#token=abc123', 'abc123'], ['http://h:1/setup?token=a%2Bb', 'a+b'], ['http://h:1/#/setup?token=xyz', 'xyz'],
    ['http://h:1/setup#0123456789abcdef0', '0123456789abcdef0'], ['http://h:1/#0123456789abcdef0', null], ['http://h:1/', null], ['http://h:1/#/login', null],
  ])('%s -> %s', (url, token) => expect(setupToken(at(url))).toBe(token))
})
