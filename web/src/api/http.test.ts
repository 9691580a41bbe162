import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, fileName, onExpired, Problem, problemOf, queryString, setCsrf, setLanguage } from './http'

function answer(status: number, body: unknown, type = 'application/json') {
  const f = vi.fn(async (_url: string, _init: RequestInit) =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': type } }))
  vi.stubGlobal('fetch', f)
  return f
}
afterEach(() => vi.unstubAllGlobals())

describe('call', () => {
  it('sends the token, the key and the version on a write', async () => {
    setCsrf('tok'); setLanguage('en')
    const f = answer(200, { ok: 1 })
    await call('POST', '/registers/pledge/3/actions/sign', { body: { fields: {} }, ifMatch: 7, key: 'abcdefgh' })
    const [to, init] = f.mock.calls[0]
    const h = init.headers as Headers
    expect(to).toBe('/api/v1/registers/pledge/3/actions/sign')
    expect(h.get('X-CSRF-Token')).toBe('tok')
    expect(h.get('Idempotency-Key')).toBe('abcdefgh')
    expect(h.get('If-Match')).toBe('"7"')
    expect(h.get('Accept-Language')).toBe('en')
    expect(init.body).toBe('{"fields":{}}')
  })
  it('reads without a token or key', async () => {
    const f = answer(200, [])
    await call('GET', '/rules')
    const h = f.mock.calls[0][1].headers as Headers
    expect(h.get('X-CSRF-Token')).toBeNull()
    expect(h.get('Idempotency-Key')).toBeNull()
  })
  it('throws the problem with its field errors', async () => {
    answer(422, { code: 'E_INPUT', title: '输入有误', detail: '年度不对', field: 'year', errors: [{ field: 'kind', detail: '必填' }] })
    const p = await call('POST', '/x', { body: {} }).catch((e) => e as Problem)
    expect(p).toBeInstanceOf(Problem)
    expect((p as Problem).code).toBe('E_INPUT')
    expect((p as Problem).field('year')).toBe('年度不对')
    expect((p as Problem).field('kind')).toBe('必填')
    expect((p as Problem).field('note')).toBeUndefined()
  })
  it('survives an answer that is not JSON', async () => {
    answer(502, '<html>bad gateway</html>', 'text/html')
    const p = await call('GET', '/x').catch((e) => e as Problem)
    expect((p as Problem).code).toBe('HTTP_502')
  })
  it('tells a broken line from a refusal', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('failed') }))
    const p = await call('GET', '/x').catch((e) => e as Problem)
    expect((p as Problem).code).toBe('E_OFFLINE')
  })
  it('keeps the key of a write whose answer never came, and only of that one', async () => {
    const keys: (string | null)[] = []
    const line = (up: boolean) => vi.stubGlobal('fetch', vi.fn(async (_u: string, init: RequestInit) => {
      keys.push((init.headers as Headers).get('Idempotency-Key'))
      if (!up) throw new TypeError('failed')
      return new Response('{}', { status: 200 })
    }))
    line(false)
    await call('POST', '/w', { body: { a: 1 } }).catch(() => {})
    line(true)
    await call('POST', '/w', { body: { a: 1 } })
    await call('POST', '/w', { body: { a: 1 } })
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
    line(false)
    await call('POST', '/w', { body: { a: 1 } }).catch(() => {})
    line(true)
    await call('POST', '/w', { body: { a: 2 } })
    expect(keys[4]).not.toBe(keys[3])
  })
  it('asks again when the same person is back, with the same key and the new token; a wrong password is an answer', async () => {
    let gone = 0
    onExpired(async () => { gone++; setCsrf('new'); return true })
    const f = vi.fn(async (_u: string, _i: RequestInit) => new Response(JSON.stringify(gone ? { ok: 1 } : { code: 'E_SESSION' }), { status: gone ? 200 : 401 }))
    vi.stubGlobal('fetch', f)
    expect(await call('POST', '/x', { body: {} })).toEqual({ ok: 1 })
    const sent = f.mock.calls.map((c) => c[1].headers as Headers)
    expect(sent.map((h) => h.get('X-CSRF-Token'))[1]).toBe('new')
    expect(sent[1].get('Idempotency-Key')).toBe(sent[0].get('Idempotency-Key'))
    answer(401, { code: 'E_LOGIN' })
    await call('POST', '/login', { body: {} }).catch(() => {})
    expect(gone).toBe(1)
    onExpired(async () => false)
    answer(401, { code: 'E_SESSION' })
    expect(await call('GET', '/todos').catch((e) => e.code)).toBe('E_SESSION')
  })
})

describe('queryString', () => {
  it('repeats arrays and drops what is empty', () => {
    expect(queryString({ filter: ['a:eq:1', 'b:has:张'], q: '', after: null, limit: 50 }))
      .toBe('?filter=a%3Aeq%3A1&filter=b%3Ahas%3A%E5%BC%A0&limit=50')
    expect(queryString({})).toBe('')
  })
})

describe('fileName', () => {
  it('prefers the UTF-8 form and falls back', () => {
    expect(fileName("attachment; filename=\"r.pdf\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf", 'x')).toBe('报告.pdf')
    expect(fileName('attachment; filename="r.pdf"', 'x')).toBe('r.pdf')
    expect(fileName(null, 'x.pdf')).toBe('x.pdf')
    expect(fileName("attachment; filename*=UTF-8''%E6%8", 'x')).toBe('x')
  })
})

describe('problemOf', () => {
  it('does not double a field named twice', () => {
    expect(problemOf(422, { field: 'a', detail: 'd', errors: [{ field: 'a', detail: 'e' }] }).errors).toHaveLength(1)
  })
})
