// The one fetch wrapper. Everything the page says to the server goes through call().
import { notTaken } from '@/lib/typed'

export interface FieldError { field?: string; code?: string; detail: string; row?: number }

/* A refusal of the server (RFC 9457 problem+json) or of the line to it (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(detail || title)
  }
  /* Message of one field, undefined when the refusal is not about it. */
  field(name: string): string | undefined {
    return this.errors.find((e) => e.field === name)?.detail
  }
}

export interface CallOptions {
  query?: Record<string, unknown>
  body?: unknown
  /* raw bytes (files, imports); sent as they are */
  raw?: BodyInit
  rawType?: string
  ifMatch?: number
  key?: string
  signal?: AbortSignal
  /* a session that has ended is the answer, nobody is asked to log in again */
  once?: boolean
}

const base = '/api/v1'
const session = { csrf: '', lang: 'zh-CN', onExpired: async () => false }

export function setCsrf(csrf: string): void { session.csrf = csrf }
export function setLanguage(lang: string): void { session.lang = lang }
/* f: called when the server no longer knows this session; true when the same person is back, and what was asked is asked again. */
export function onExpired(f: () => Promise<boolean>): void { session.onExpired = f }

/* A fresh idempotency key; one per intention of the user. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}

/* A write whose answer never came may have been done: the same write sent again to that address keeps its key, and is not done twice. */
const unsure = new Map<string, { body: unknown; key: string }>()
function keyOf(path: string, o: CallOptions): string {
  const before = unsure.get(path)
  return o.key ?? (before && before.body === bodyOf(o) ? before.key : newKey())
}
function bodyOf(o: CallOptions): BodyInit | undefined { return o.raw ?? (o.body === undefined ? undefined : JSON.stringify(o.body)) }

export function queryString(query?: Record<string, unknown>): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries(query ?? {})) {
    if (v === undefined || v === null || v === '') continue
    if (Array.isArray(v)) v.forEach((x) => p.append(k, String(x)))
    else p.append(k, String(v))
  }
  const s = p.toString()
  return s ? '?' + s : ''
}

export function url(path: string, query?: Record<string, unknown>): string {
  return base + path + queryString(query)
}

function headers(method: string, o: CallOptions): Headers {
  const h = new Headers({ Accept: 'application/json', 'Accept-Language': session.lang })
  if (o.raw !== undefined) h.set('Content-Type', o.rawType ?? 'application/octet-stream')
  else if (o.body !== undefined) h.set('Content-Type', 'application/json')
  if (method !== 'GET') {
    h.set('Idempotency-Key', o.key!)
    if (session.csrf) h.set('X-CSRF-Token', session.csrf)
  }
  if (o.ifMatch !== undefined) h.set('If-Match', `"${o.ifMatch}"`)
  return h
}

export function problemOf(status: number, body: any): Problem {
  const errors: FieldError[] = Array.isArray(body?.errors) ? [...body.errors] : []
  if (body?.field && !errors.some((e) => e.field === body.field))
    errors.unshift({ field: body.field, code: body.code, detail: body.detail ?? body.title ?? '' })
  const code = body?.code ? String(body.code).replace(/^(?!E_)/, 'E_') : `HTTP_${status}`
  return new Problem(status, code, body?.title ?? '', body?.detail ?? '', errors)
}

async function reach(method: string, path: string, o: CallOptions): Promise<Response> {
  try {
    const r = await fetch(url(path, o.query), { method, headers: headers(method, o), body: bodyOf(o), credentials: 'same-origin', signal: o.signal })
    unsure.delete(path)
    return r
  } catch (e) {
    if ((e as Error).name === 'AbortError') throw e
    if (method !== 'GET') { unsure.set(path, { body: bodyOf(o), key: o.key! }); notTaken() }
    throw new Problem(0, 'E_OFFLINE', '', '')
  }
}

async function send(method: string, path: string, asked: CallOptions): Promise<Response> {
  const o = method === 'GET' ? asked : { ...asked, key: keyOf(path, asked) }
  for (let again = !!o.once; ; again = true) {
    const r = await reach(method, path, o)
    if (r.ok) return r
    let body: any = null
    try { body = await r.json() } catch { /* not JSON: the status has to do */ }
    const p = problemOf(r.status, body)
    if (again || !['E_SESSION', 'E_CSRF'].includes(p.code) || !(await session.onExpired())) { if (method !== 'GET') notTaken(); throw p }
  }
}

/* JSON in, JSON out. Throws Problem. */
export async function call<T = any>(method: string, path: string, o: CallOptions = {}): Promise<T> {
  const r = await send(method, path, o)
  if (r.status === 204) return undefined as T
  const text = await r.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export function fileName(disposition: string | null, fallback: string): string {
  const star = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')
  if (star) { try { return decodeURIComponent(star[1]) } catch { return fallback } }
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')
  return plain ? plain[1] : fallback
}

/* Bytes with their name, for downloads that must show the server's refusal instead of saving it. */
export async function bytes(path: string, query: Record<string, unknown> | undefined, fallback: string):
    Promise<{ blob: Blob; name: string }> {
  const r = await send('GET', path, { query })
  return { blob: await r.blob(), name: fileName(r.headers.get('Content-Disposition'), fallback) }
}

/* A posted request whose answer is a file. */
export async function downloadPost(path: string, body: unknown, fallback: string): Promise<void> {
  const r = await send('POST', path, { body })
  saveBlob(await r.blob(), fileName(r.headers.get('Content-Disposition'), fallback))
}

export async function download(path: string, query: Record<string, unknown> | undefined, fallback: string): Promise<void> {
  const { blob, name } = await bytes(path, query, fallback)
  saveBlob(blob, name)
}

export function saveBlob(blob: Blob, name: string): void {
  const a = document.createElement('a')
  a.href = URL.createObjectURL(blob)
  a.download = name
  document.body.append(a)
  a.click()
  a.remove()
  setTimeout(() => URL.revokeObjectURL(a.href), 60_000)
}
