// A stand-in for the server while developing the page: fictional data in memory, nothing is kept, nothing is safe.
// Usage: node mock/server.mjs [port]; serves /api/v1 and web/dist. Accounts: wangwu (officer), lisi (leader), admin1/2/3; password "demo".
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assessment } from './assessment.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = Number(process.argv[2] ?? 8431)
const read = (py) => JSON.parse(execFileSync('python3', ['-c', py], { cwd: root, maxBuffer: 1 << 26 }).toString())
const yaml = read(`import yaml,glob,json\nfix=lambda o:{k:fix('no' if (k=='name' and v is False) else 'yes' if (k=='name' and v is True) else v) for k,v in o.items()} if isinstance(o,dict) else ['no' if x is False else fix(x) for x in o] if isinstance(o,list) else o\nprint(json.dumps([fix(yaml.safe_load(open(f,encoding='utf-8'))) for f in sorted(glob.glob('model/registers/*.yaml'))],default=str))`)
const tsv = (f) => { const [h, ...l] = readFileSync(join(root, 'model', f), 'utf8').trim().split('\n').map((x) => x.split('\t')); return l.map((r) => Object.fromEntries(h.map((k, i) => [k, r[i]]))) }
const levels = ['公开', '内部', '秘密', '机密', '绝密']
const registers = yaml.map((y) => ({
  name: y.register, title: y.title, group: y.group, order: y.order, label: y.label, level: !!y.level, audience: !!y.audience,
  fields: y.fields, states: y.states, actions: y.actions, list: y.list, children: y.children ?? [],
}))
const byName = new Map(registers.map((r) => [r.name, r]))
const lang = (req) => (String(req.headers['accept-language'] ?? '').startsWith('en') ? 'en' : 'zh')
const model = (l, me) => ({
  registers: me.kind === 'business' ? registers.filter((r) => !['account', 'role_grant', 'seal', 'score_day', 'file'].includes(r.name)).map((r) => ({ ...r, title: r.title[l],
    fields: r.fields.map((f) => ({ ...f, title: f[l], help: f['help_' + l], choices: f.choices?.map((c) => ({ name: String(c.name), title: String(c[l]) })) })),
    states: r.states.map((s) => ({ name: s.name, title: s[l], final: !!s.final })),
    actions: r.actions.filter((a) => a.who?.length).map((a) => ({ name: a.name, title: a[l], from: a.from ?? null, to: a.to, sign: a.sign === true ? 1 : a.sign ?? 0, comment: a.comment ?? null, counter: !!a.counter,
      input: (a.input ?? []).map((i) => ({ name: i.replace('!', ''), required: i.endsWith('!') || !!r.fields.find((f) => f.name === i)?.required })) })),
    may_create: r.actions.some((a) => !a.from && a.who?.includes('secrecy_officer')), may_import: true, may_export: true })) : [],
  groups: me.kind === 'business' ? tsv('groups.tsv').map((g) => ({ name: g.name, title: g[l], icon: g.icon, order: Number(g.order) })) : [],
  levels, roles: tsv('roles.tsv').map((r) => ({ name: r.name, title: r[l], kind: r.kind })), office: { name: '云山县公共资源局（演示）', year: new Date().getFullYear() },
})

// --- fictional rows
const people = '张三 李四 王五 赵六 孙七 周八 吴九 郑十 冯春 陈夏 褚秋 卫冬 蒋东 沈南 韩西 杨北 朱青 秦红 尤蓝 许紫'.split(' ')
const departments = ['办公室', '人事科', '财务科', '规划科', '工程科', '信息中心', '档案室', '法规科']
const today = new Date().toISOString().slice(0, 10)
const day = (n) => { const d = new Date(today); d.setDate(d.getDate() + n); return d.toISOString().slice(0, 10) }
let seed = 7
const rnd = (n) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n }
const words = ['年度重点工程', '人事档案', '战备资料', '招标文件', '会议纪要', '设计图纸', '财务审计', '政务值班']
function value(r, f, i) {
  switch (f.type) {
    case 'integer': return f.name === 'year' ? 2026 : (f.min ?? 0) + rnd(12)
    case 'decimal': return `${rnd(9)}.50`
    case 'date': return day(/due|until|review|next/.test(f.name) ? rnd(60) - 15 : -rnd(200))
    case 'datetime': return `${day(-rnd(60))}T0${8 + rnd(2)}:30:00`
    case 'bool': return rnd(2) === 1
    case 'choice': return String(f.choices[rnd(f.choices.length)].name)
    case 'level': return rnd(4)
    case 'period': return ['10Y', '20Y', '6M', 'L', 'D2030-01-01', 'E:工程竣工之日'][rnd(6)]
    case 'person': return 1 + rnd(people.length)
    case 'department': return 1 + rnd(departments.length)
    case 'unit': return 1
    case 'ref': return rnd(3) ? 1 + rnd(6) : null
    case 'persons': return [1 + rnd(8), 9 + rnd(8)]
    case 'files': return rnd(3) ? null : [1]
    case 'longtext': return rnd(2) ? null : `关于${words[i % 8]}的说明：已按要求办理，相关材料附后。`
    default: return f.name === 'no' || /_no$/.test(f.name) ? `${r.name.slice(0, 2).toUpperCase()}-2026-${String(i).padStart(4, '0')}` : `${words[(i + f.name.length) % 8]}${/title|name|detail/.test(f.name) ? '第' + i + '件' : ''}`
  }
}
const tables = new Map()
const base = (r, i) => ({ id: i, version: 1, state: r.states[rnd(r.states.length)].name, level: r.level ? rnd(4) : 0, audience: null, created_at: day(-90) + 'T09:00:00', updated_at: day(-3) + 'T10:20:00', created_by: 3, updated_by: 3 })
for (const r of registers) {
  const n = r.name === 'person' ? people.length : r.name === 'department' ? departments.length : r.name === 'unit' ? 1 : ['file', 'stocktake'].includes(r.name) ? 0 : r.name === 'document' ? 130 : 14
  tables.set(r.name, Array.from({ length: n }, (_, k) => ({ ...base(r, k + 1), ...Object.fromEntries(r.fields.map((f) => [f.name, value(r, f, k + 1)])) })))
}
tables.get('person').forEach((p, i) => { p.name = people[i]; p.state = 'active'; p.department = 1 + (i % 8) })
tables.get('department').forEach((d, i) => { d.name = departments[i]; d.parent = null })
tables.get('rectification').forEach((x, i) => { x.detail = ['涉密人员未签订本年度责任书', '机密件逾期未退还', '涉密计算机接入互联网', '传阅超过两日', '要害部位灭火器过期', '离任人员未调整领导小组'][i % 6]; x.state = ['open', 'open', 'done', 'closed'][i % 4] })
function show(f, v, done = new Set()) {
  if (v === null || v === undefined) return ''
  if (['person', 'department', 'unit', 'ref'].includes(f.type)) return label(byName.get(f.register ?? f.type), v, done)
  if (f.type === 'choice') return f.choices.find((c) => String(c.name) === v)?.zh ?? v
  return String(v)
}
function label(r, id, done = new Set()) {
  const row = r && tables.get(r.name)?.find((x) => x.id === id)
  if (!row || done.has(r.name)) return `#${id}`
  return r.label.replace(/\{(\w+)\}/g, (_, n) => { const f = r.fields.find((x) => x.name === n); return f ? show(f, row[n], new Set([...done, r.name])) : row[n] ?? '' }).trim()
}
function refs(r, rows) {
  const out = {}
  for (const row of rows) for (const f of r.fields) {
    const reg = f.type === 'persons' ? 'person' : f.register ?? f.type
    if (!['person', 'department', 'unit', 'ref', 'persons'].includes(f.type)) continue
    for (const id of [row[f.name]].flat()) if (id) out[`${reg}:${id}`] = label(byName.get(reg), id)
  }
  return out
}
const whole = (r, row) => ({ ...row, label: label(r, row.id) })
const events = new Map()
let seq = 5000
function event(r, row, a, old, comment) {
  const key = `${r.name}:${row.id}`
  const changes = r.fields.filter((f) => JSON.stringify(old?.[f.name] ?? null) !== JSON.stringify(row[f.name] ?? null)).map((f) => ({ field: f.name, old: old?.[f.name] ?? null, new: row[f.name] ?? null }))
  events.set(key, [{ seq: ++seq, at: new Date().toISOString().slice(0, 19), actor: 3, actor_name: '王五', action: a.name, title: a.zh, changes, comment: comment ?? null, hash: createHash('sha256').update(key + seq).digest('hex') }, ...(events.get(key) ?? [])])
  return seq
}

// --- people who log in
const users = [
  { account: 'wangwu', name: '王五', person: 3, kind: 'business', roles: [{ role: 'secrecy_officer', department: null }, { role: 'staff', department: 1 }], clearance: 4, department: 1 },
  { account: 'lisi', name: '李四', person: 2, kind: 'business', roles: [{ role: 'leader_in_charge', department: null }], clearance: 4, department: 1 },
  { account: 'staff', name: '冯春', person: 9, kind: 'business', roles: [{ role: 'staff', department: 2 }], clearance: 2, department: 2 },
  { account: 'admin1', name: '系统管理员甲', person: null, kind: 'system', roles: [], clearance: 0 },
  { account: 'admin2', name: '安全管理员乙', person: null, kind: 'security', roles: [], clearance: 0 },
  { account: 'admin3', name: '安全审计员丙', person: null, kind: 'audit', roles: [], clearance: 0 },
].map((u, i) => ({ id: i + 1, ...u, state: 'active', last_login: '2026-11-20T08:31:00', totp: false, must_change: false, csrf: 'csrf' }))
const sessions = new Map()
let setup = process.argv.includes('--setup')
const problem = (status, code, detail, more = {}) => ({ status, problem: { type: 'about:blank', title: detail, status, code, detail, ...more } })

function list(r, p) {
  let rows = tables.get(r.name).slice().reverse()
  for (const f of p.getAll('filter')) {
    const [n, op, ...v] = f.split(':'); const x = v.join(':')
    rows = rows.filter((w) => { const y = w[n]; return op === 'eq' ? String(y) === x || (typeof y === 'boolean' && (y ? '1' : '0') === x) : op === 'ne' ? String(y) !== x : op === 'has' ? String(y ?? '').includes(x) || (Array.isArray(y) && y.map(String).includes(x)) : op === 'in' ? x.split(',').includes(String(y)) : op === 'ge' ? y >= x : op === 'le' ? y <= x : op === 'null' ? y == null : true })
  }
  if (p.get('state')) rows = rows.filter((w) => p.get('state').split(',').includes(w.state))
  if (p.get('q')) rows = rows.filter((w) => (label(r, w.id) + JSON.stringify(w)).includes(p.get('q')))
  const s = p.get('sort'); if (s) { const k = s.replace('-', ''); rows.sort((a, b) => (a[k] > b[k] ? 1 : -1) * (s[0] === '-' ? -1 : 1)) }
  const from = Number(p.get('after') ?? 0), n = Number(p.get('limit') ?? 50), page = rows.slice(from, from + n)
  return { rows: page.map((w) => whole(r, w)), refs: refs(r, page), next: rows.length > from + n ? String(from + n) : null }
}
function act(r, id, name, body, req) {
  const a = r.actions.find((x) => x.name === name)
  const miss = (a?.input ?? []).filter((i) => i.endsWith('!') || (!id && r.fields.find((f) => f.name === i)?.required)).map((i) => i.replace('!', '')).filter((n) => body.fields?.[n] == null && (!id || tables.get(r.name).find((x) => x.id === id)?.[n] == null))
  if (!a) return problem(404, 'E_NOTFOUND', '没有这个操作')
  if (miss.length) return problem(422, 'E_INVALID', `${r.fields.find((f) => f.name === miss[0]).zh}必填`, { errors: miss.map((m) => ({ field: m, code: 'E_INVALID', detail: '必填' })) })
  if (a.sign && body.signature?.password !== 'demo') return problem(403, 'E_SIGN', '口令不对，未签名')
  if (a.sign === 2 && body.second?.account === undefined) return problem(403, 'E_SIGN', '需要第二人签名')
  if (!id) {
    const row = { ...base(r, Math.max(0, ...tables.get(r.name).map((x) => x.id)) + 1), state: a.to, ...Object.fromEntries(r.fields.map((f) => [f.name, null])), ...body.fields }
    if (r.fields.some((f) => f.name === 'no')) row.no ??= `${r.name.slice(0, 2).toUpperCase()}-2026-${row.id}`
    tables.get(r.name).push(row)
    return { status: 201, body: { record: whole(r, row), event: event(r, row, a, null, body.comment) } }
  }
  const row = tables.get(r.name).find((x) => x.id === id)
  if (!row) return problem(404, 'E_NOTFOUND', '没有这条记录')
  if (req.headers['if-match'] !== `"${row.version}"`) return problem(412, 'E_CONFLICT', '记录已被他人修改，请刷新后再试')
  const old = { ...row }
  Object.assign(row, body.fields, { state: a.to ?? row.state, version: row.version + 1 })
  return { status: 200, body: { record: whole(r, row), event: event(r, row, a, old, body.comment) } }
}

const A = assessment({ label, byName, tables, people, departments, day, today })
let verify = { running: false, progress: 0, ok: null }
const files = new Map([[1, { name: '会议纪要.pdf', bytes: Buffer.from('demo') }]])
async function api(req, path, p, raw) {
  const m = req.method, l = lang(req), seg = path.split('/').slice(1).map(decodeURIComponent)
  const json = () => { try { return JSON.parse(raw.toString() || '{}') } catch { return {} } }
  const cookie = /sz_session=(\w+)/.exec(req.headers.cookie ?? '')?.[1]
  const me = users.find((u) => u.account === sessions.get(cookie))
  const ok = (body, status = 200) => ({ status, body })
  if (path === '/health') return ok({ ok: true, version: 'mock' })
  if (path === '/setup') { if (m === 'GET') return ok({ needed: setup }); setup = false; return ok({}) }
  if (path === '/login') {
    const b = json(), u = users.find((x) => x.account === b.account)
    if (!u || b.password !== 'demo') return problem(401, 'E_LOGIN', '账号或口令不对')
    const t = randomBytes(12).toString('hex'); sessions.set(t, u.account)
    return { ...ok({ csrf: 'csrf', me: u }), cookie: `sz_session=${t}; Path=/; HttpOnly; SameSite=Strict` }
  }
  if (!me) return problem(401, 'E_SESSION', '请先登录')
  if (path === '/logout') { sessions.delete(cookie); return ok({}) }
  if (path === '/me') return ok(me)
  if (path === '/me/password') return json().old === 'demo' ? ok({}) : problem(401, 'E_LOGIN', '现口令不对', { field: 'old' })
  if (path === '/me/totp') return json().code ? ok({}) : ok({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' })
  if (path === '/model') return ok(model(l, me))
  if (path === '/files') { const id = files.size + 1; files.set(id, { name: p.get('name'), bytes: raw }); return ok({ file: id, name: p.get('name'), size: raw.length, sm3: '' }) }
  if (seg[0] === 'files') { const f = files.get(Number(seg[1])); return { status: 200, bytes: f.bytes, type: 'application/octet-stream', name: f.name } }
  if (seg[0] === 'registers') {
    const r = byName.get(seg[1]); if (!r) return problem(404, 'E_NOTFOUND', '没有这个台账')
    if (seg[2] === 'options') return ok({ rows: tables.get(r.name).map((x) => ({ id: x.id, label: label(r, x.id) })).filter((o) => o.label.includes(p.get('q') ?? '')).slice(0, 20) })
    if (seg[2] === 'actions') { const x = act(r, null, seg[3], json(), req); return x }
    if (seg[2] === 'export') return { status: 200, bytes: Buffer.from('export'), type: 'text/csv', name: `${r.name}.${p.get('format')}` }
    if (seg[2] === 'import') {
      const [h, ...rows] = raw.toString().trim().split('\n').map((x) => x.split(','))
      return ok({ import: 1, columns: h, mapping: Object.fromEntries(h.map((c) => [c, r.fields.find((f) => f.zh === c || f.name === c)?.name ?? null])), rows: rows.length, preview: rows.slice(0, 20), errors: [] })
    }
    if (!seg[2]) return ok(list(r, p))
    const id = Number(seg[2]), row = tables.get(r.name).find((x) => x.id === id)
    if (!row) return problem(404, 'E_NOTFOUND', '没有这条记录')
    if (seg[3] === 'history') return ok({ events: [...(events.get(`${r.name}:${id}`) ?? []), { seq: 1000 + id, at: row.created_at, actor: 3, actor_name: '王五', action: 'create', title: '新建', changes: r.fields.slice(0, 4).map((f) => ({ field: f.name, old: null, new: row[f.name] })), comment: null, hash: createHash('sha256').update(r.name + id).digest('hex') }], next: null })
    if (seg[3] === 'actions') return act(r, id, seg[4], json(), req)
    if (seg[3] === 'print') return { status: 200, bytes: Buffer.from('%PDF-1.4'), type: 'application/pdf', name: `${r.name}-${id}.pdf` }
    return ok({ record: whole(r, row), label: label(r, id), refs: refs(r, [row]), actions: r.actions.filter((a) => a.from?.includes(row.state) && a.who?.length).map((a) => a.name),
      children: r.children.map((c) => { const k = byName.get(c.register), rows = tables.get(c.register).filter((x) => x[c.field] === id).slice(0, 20); return { ...c, rows: rows.map((x) => whole(k, x)), refs: refs(k, rows), next: null } }) })
  }
  if (seg[0] === 'imports') return json().commit ? ok({ created: 3 }) : ok({ errors: [{ row: 3, field: 'year', detail: '“二零二六”不是整数' }] })
  if (path === '/users') return m === 'GET' ? ok(users) : (users.push({ id: users.length + 1, roles: [], state: 'active', clearance: 0, ...json() }), ok({}, 201))
  if (seg[0] === 'users') { const u = users.find((x) => x.account === seg[1] || String(x.id) === seg[1]); const b = json(); if (seg[2] === 'grant') u.roles.push({ role: b.role, department: b.department ?? null }); if (seg[2] === 'revoke') u.roles = u.roles.filter((x) => x.role !== b.role); if (seg[2] === 'lock') u.state = 'locked'; if (seg[2] === 'unlock') u.state = 'active'; return ok(seg[2] === 'reset' ? { password: 'Kx7-mora-22' } : {}) }
  if (path === '/audit') return ok({ events: Array.from({ length: 40 }, (_, i) => ({ seq: 5200 - i, at: `${day(-(i >> 3))}T0${i % 9}:12:00`, actor: 3, actor_name: people[i % 8], register: ['copy', 'pledge', 'document', 'account'][i % 4], record: i + 1, action: ['create', 'sign', 'read', 'login', 'export'][i % 5], title: ['新建', '签订', '查看', '登录', '导出'][i % 5], hash: createHash('sha256').update('' + i).digest('hex') })), next: '5160' })
  if (path === '/verify') { if (m === 'POST') verify = { running: true, progress: 0, ok: null }; else if (verify.running) { verify.progress += 34; if (verify.progress >= 100) verify = { running: false, progress: 100, ok: false, events: 5200, records: 2210, seals: 3, problems: [{ code: 'E_TAMPERED', register: 'copy', record: 17, seq: 4031, detail: '第 17 条记录的“持有人”与最后一次留痕不符' }] } } return ok(verify) }
  if (path === '/seals') return m === 'POST' ? ok({ id: 4 }) : ok([{ id: 3, at: `${day(-1)}T18:00:00`, seq: 5100, short: 'K7Q2-9M4X-11', hash: 'ab'.repeat(32) }, { id: 2, at: `${day(-30)}T18:00:00`, seq: 4100, short: 'P0A1-7T6R-93', hash: 'cd'.repeat(32) }])
  if (path === '/backup') return ok({ file: `backup-${today}.szb`, size: 18734080, verified: true, seconds: 2.1 })
  if (path === '/doctor') return ok({ ok: false, checks: [{ name: 'store', title: '数据文件', ok: true, detail: '18 MB，完整性检查通过' }, { name: 'disk', title: '磁盘空间', ok: true, detail: '剩余 41 GB' }, { name: 'clock', title: '时钟', ok: true, detail: '正常' }, { name: 'encryption', title: '磁盘加密', ok: false, detail: '数据所在卷未加密' }] })
  return A(m, seg, p, json, ok, problem, me)
}
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const csp = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
createServer(async (req, res) => {
  const u = new URL(req.url, 'http://x')
  if (!u.pathname.startsWith('/api/v1')) {
    let f = join(root, 'web/dist', u.pathname); if (!existsSync(f) || u.pathname === '/') f = join(root, 'web/dist/index.html')
    res.writeHead(200, { 'Content-Type': types[extname(f)] ?? 'text/plain', 'Content-Security-Policy': csp }); res.end(readFileSync(f)); return
  }
  const chunks = []; for await (const c of req) chunks.push(c)
  let a; try { a = await api(req, u.pathname.slice(7), u.searchParams, Buffer.concat(chunks)) } catch (e) { console.error(e); a = problem(500, 'E_INTERNAL', String(e)) }
  const h = a.problem ? { 'Content-Type': 'application/problem+json' } : a.bytes ? { 'Content-Type': a.type, 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(a.name)}` } : { 'Content-Type': 'application/json' }
  if (a.cookie) h['Set-Cookie'] = a.cookie
  res.writeHead(a.status, h); res.end(a.problem ? JSON.stringify(a.problem) : a.bytes ?? JSON.stringify(a.body ?? {}))
}).listen(port, '127.0.0.1', () => console.error(`mock: http://127.0.0.1:${port}/`))
