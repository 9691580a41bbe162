// The server's addresses, one function each (docs/api.md). No logic here.
import { call, bytes, download, downloadPost, url } from './http'
import type * as t from './types'

export * from './http'
export type * from './types'

const e = encodeURIComponent

export const api = {
  setupNeeded: () => call<{ needed: boolean }>('GET', '/setup'),
  setup: (body: unknown) => call('POST', '/setup', { body }),
  login: (account: string, password: string, totp?: string, release?: string) =>
    call<{ csrf: string; me: t.Me }>('POST', '/login', { once: true, body: { account, password, ...(totp ? { totp } : {}), ...(release ? { release } : {}) } }),
  logout: () => call('POST', '/logout', { once: true, body: {} }),
  me: () => call<t.Me>('GET', '/me', { once: true }),
  changePassword: (old: string, next: string) => call('POST', '/me/password', { body: { old, new: next } }),
  totpStart: (password: string) => call<{ secret: string; uri: string }>('POST', '/me/totp', { body: { password } }),
  totpConfirm: (code: string) => call('POST', '/me/totp', { body: { code } }),
  model: () => call<t.Model>('GET', '/model'),
  org: () => call<t.Org>('GET', '/org'),

  list: (register: string, q: t.ListQuery = {}, signal?: AbortSignal) =>
    call<t.ListPage>('GET', `/registers/${e(register)}`, { query: listQuery(q), signal }),
  /* Every page of it, at most `most` rows. */
  all: async (register: string, q: t.ListQuery = {}, most = 5000) => {
    const out: t.ListPage = { rows: [], refs: {}, next: null }
    do {
      const p = await api.list(register, { ...q, limit: 200, after: out.next ?? undefined })
      out.rows.push(...p.rows)
      Object.assign(out.refs!, p.refs)
      out.next = p.next
    } while (out.next && out.rows.length < most)
    return out
  },
  options: (register: string, q: string, limit = 20) =>
    call<{ rows: t.Option[] }>('GET', `/registers/${e(register)}/options`, { query: { q, limit } }),
  record: (register: string, id: t.Id) => call<t.RecordPage>('GET', `/registers/${e(register)}/${id}`),
  history: (register: string, id: t.Id, after?: string | null) =>
    call<{ events: t.HistoryEvent[]; refs?: t.Refs; next: string | null }>('GET', `/registers/${e(register)}/${id}/history`, { query: { after } }),
  create: (register: string, action: string, body: t.ActionBody) =>
    call<{ record: t.RecordData; event: number }>('POST', `/registers/${e(register)}/actions/${e(action)}`, { body }),
  purge: (register: string, id: t.Id, version: number, body: Record<string, any>) =>
    call<{ event: number; version: number; records: number; clean: boolean; cleared: boolean; left: { register: string; record: number; label: string }[] }>('POST', `/registers/${e(register)}/${id}/purge`, { body, ifMatch: version }),
  act: (register: string, id: t.Id, action: string, version: number, body: t.ActionBody) =>
    call<{ record: t.RecordData; event: number }>('POST', `/registers/${e(register)}/${id}/actions/${e(action)}`,
      { body, ifMatch: version }),
  exportList: (register: string, format: string, columns: string | undefined, q: t.ListQuery) =>
    download(`/registers/${e(register)}/export`, { format, columns, ...listQuery({ ...q, limit: undefined, after: undefined }) }, `${register}.${format}`),
  printList: (register: string, format: string, q: t.ListQuery) =>
    download(`/registers/${e(register)}/print`, { format, ...listQuery({ ...q, limit: undefined, after: undefined }) }, `${register}.${format}`),
  printBlanks: (register: string, action: string, count: number) => downloadPost(`/registers/${e(register)}/blanks`, { action, count }, `${register}.pdf`),
  blank: (code: string) => call<{ code: string; register: string; action: string; state: string; keyed_record?: t.Id | null }>('GET', `/blanks/${e(code)}`),
  printForms: (register: string, format: string, filter: string[]) => download(`/registers/${e(register)}/forms`, { format, filter, sort: 'id', limit: 200 }, `${register}.${format}`),
  printRecord: (register: string, id: t.Id, format: string) =>
    download(`/registers/${e(register)}/${id}/print`, { format }, `${register}-${id}.${format}`),
  importFile: (register: string, raw: Blob, action?: string, sheet?: string) =>
    call<t.ImportPreview>('POST', `/registers/${e(register)}/import`, { query: { action, sheet }, raw }),
  importMap: (id: string | number, mapping: Record<string, string>, commit: boolean, more: Record<string, unknown> = {}) =>
    call<Partial<t.ImportPreview>>('POST', `/imports/${id}`, { body: { mapping, commit, ...more } }),
  upload: (file: File) => call<t.FileInfo>('POST', '/files', { query: { name: file.name }, raw: file }),
  fleet: () => call<t.Fleet>('GET', '/inspection/fleet'),
  inspectionReport: (file: File) => call<any>('POST', '/inspection/reports', { raw: file }),
  exchangeRanking: (callId?: t.Id) => call<t.ExchangeRanking>('GET', '/exchange/ranking', { query: { call: callId } }),
  exchangeReport: (id: t.Id) => call<t.ExchangeReport>('GET', `/exchange/reports/${id}`),
  exchangeTake: (file: File) => call<any>('POST', '/exchange/files', { raw: file }),
  exchangeOffice: () => call<t.ExchangeOffice>('GET', '/exchange/office'),
  exchangeCard: () => download('/exchange/card', undefined, 'card.szl'),
  exchangePackage: (run: t.Id, to: t.Id) => downloadPost('/exchange/packages', { run, to }, 'assessment.szl'),
  exchangeSendBack: (report: t.Id) => downloadPost('/exchange/returns', { report }, 'sent-back.szl'),
  exchangeNotice: (notice: t.Id) => downloadPost('/exchange/notices', { notice }, 'notice.szl'),
  fileUrl: (id: t.Id) => url(`/files/${id}`),
  fileDownload: (id: t.Id, name: string) => download(`/files/${id}`, undefined, name),

  counterFind: (code: string, document?: t.Id) => call<any>('GET', '/counter/find', { query: { code, document } }),
  counterAccount: (id: t.Id) => call<any>('GET', `/counter/accounts/${id}`),
  counterToday: () => call<any>('GET', '/counter/today'),
  labels: (kind: 'item' | 'account', ids: t.Id[], sheet = 'a4_24') => download('/counter/labels', { kind, ids: ids.join(','), sheet }, 'labels.pdf'),

  todos: () => call<{ todos: t.Todo[] }>('GET', '/todos'),
  refreshTodos: () => call('POST', '/todos/refresh', { body: {} }),
  rules: async () => rows<t.RuleInfo>(await call('GET', '/rules'), 'rules'),
  rule: (id: string) => call<t.RuleInfo>('GET', `/rules/${e(id)}`),
  ruleRows: (id: string) => call<{ rows: t.RuleRow[]; refs?: t.Refs }>('GET', `/rules/${e(id)}/rows`),
  score: () => call<t.LiveScore>('GET', '/score'),
  liveFindings: async () => (await call<{ findings?: t.LiveFinding[] }>('GET', '/score?findings=1')).findings ?? [],
  training: (year: number) => call<t.Training>('GET', '/training', { query: { year } }),
  departments: async () => rows<t.DepartmentRank>(await call('GET', '/score/departments'), 'departments'),
  standards: async () => rows<t.StandardInfo>(await call('GET', '/standards'), 'standards'),
  standard: (id: string) => call<any>('GET', `/standards/${e(id)}`),
  addStandard: (format: string, raw: Blob) => call<any>('POST', '/standards', { query: { format }, raw,
    rawType: format === 'yaml' ? 'text/yaml' : format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),

  standardSheet: (id: string) => download(`/standards/${e(id)}/sheet`, { format: 'xlsx' }, `${id}.xlsx`),

  runs: async () => rows<t.Run>(await call('GET', '/runs'), 'runs'),
  startRun: (body: { standard: string; period: string; title?: string }) => call<any>('POST', '/runs', { body }),
  run: (id: t.Id) => call<t.RunPage>('GET', `/runs/${id}`),
  item: (run: t.Id, item: string) => call<t.ItemPage>('GET', `/runs/${run}/items/${e(item)}`),
  answer: (run: t.Id, item: string, body: t.AnswerBody) => call<any>('POST', `/runs/${run}/items/${e(item)}/answer`, { body }),
  whatif: (run: t.Id) => call<t.WhatIf>('GET', `/runs/${run}/whatif`),
  runStep: (run: t.Id, step: string, body: { comment?: string; signature?: t.Signature } = {}) => call<any>('POST', `/runs/${run}/${step}`, { body }),
  tasks: async (run: t.Id) => rows<t.Task>(await call('GET', `/runs/${run}/tasks`), 'tasks'),
  addTask: (run: t.Id, body: any) => call<any>('POST', `/runs/${run}/tasks`, { body }),
  self: (run: t.Id, kind?: string) => call<{ items: t.SelfItem[]; kinds?: string[] } & Record<string, any>>('GET', `/runs/${run}/self`, { query: { kind } }),
  answerSelf: (run: t.Id, body: any) => call<any>('POST', `/runs/${run}/self`, { body }),
  problems: (run: t.Id, body: { finding: t.Id; owner: t.Id; due: string }) => call<any>('POST', `/runs/${run}/problems`, { body }),
  report: (run: t.Id, format: string, kind: string, name: string) => download(`/runs/${run}/report`, { format, kind }, `${name}.${format}`),
  reportBytes: (run: t.Id, format: string, kind: string) => bytes(`/runs/${run}/report`, { format, kind }, `report.${format}`),
  trace: (run: t.Id) => call<any>('GET', `/runs/${run}/trace`),

  users: async () => rows<t.User>(await call('GET', '/users'), 'users'),
  digest: () => call<t.Digest>('GET', '/digest'),
  digestPrint: (format: string) => download('/digest/print', { format }, `digest.${format}`),
  userOptions: (register: string, q: string) => call<{ rows: t.Option[] }>('GET', `/users/options/${e(register)}`, { query: { q } }),
  slipsMost: 100,   // accounts of one sheet, as the server takes them
  usersWithout: () => call<{ rows: { person: t.Id; name: string; department: string; account: string }[] }>('GET', '/users/without'),
  addUsers: (rows: { person: t.Id; account: string }[]) => downloadPost('/users/many', { rows }, 'first-passwords.pdf'),
  releaseUsers: (accounts: t.Id[]) => downloadPost('/users/releases', { accounts }, 'release-codes.pdf'),
  addUser: (body: any) => call<any>('POST', '/users', { body }),
  userAct: (user: string | number, action: string, body: any) => call<any>('POST', `/users/${e(String(user))}/${e(action)}`, { body }),
  audit: (query: Record<string, unknown>) => call<{ events: any[]; next: string | null }>('GET', '/audit', { query }),
  verifyStart: () => call<t.VerifyState>('POST', '/verify', { body: {} }),
  verify: () => call<t.VerifyState>('GET', '/verify'),
  seals: async () => rows<any>(await call('GET', '/seals'), 'seals'),
  checkSeal: (code: string) => call<{ verdict: string; text: string }>('GET', '/seals/check', { query: { code } }),
  addSeal: () => call<any>('POST', '/seals', { body: {} }),
  backup: () => call<any>('POST', '/backup', { body: {} }),
  doctor: () => call<any>('GET', '/doctor'),
  health: () => call<{ ok: boolean; version: string }>('GET', '/health'),
}

/* A collection comes as a bare array or under its own name; both are taken. */
function rows<T>(body: any, name: string): T[] {
  if (Array.isArray(body)) return body
  return (body?.[name] ?? body?.rows ?? []) as T[]
}

export function listQuery(q: t.ListQuery): Record<string, unknown> {
  return { filter: q.filter, sort: q.sort, q: q.q, state: q.state?.length ? q.state.join(',') : undefined, limit: q.limit, after: q.after, book: q.book || undefined, also: q.also?.join(',') }
}
