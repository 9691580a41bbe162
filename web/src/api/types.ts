// The shapes of docs/api.md. Field names are the server's; nothing is renamed on the way.
export type Id = number
export type Value = string | number | boolean | null | Value[]
export type RecordData = { id: Id; version: number; state: string; level?: number; label?: string } & { [field: string]: any }
export type Refs = Record<string, string>

export interface Role { role: string; department?: Id | null; department_name?: string }
export type Kind = 'business' | 'system' | 'security' | 'audit'
export interface Me {
  account: string; name: string; person: Id | null; kind: Kind; roles: Role[]
  clearance: number; department: Id | null; csrf: string; must_change?: boolean; totp?: boolean
}

export interface Choice { name: string; title: string }
export interface Field {
  name: string; type: string; title: string; required?: boolean; max?: number; min?: number
  choices?: Choice[]; register?: string; of?: string; preset?: string; hidden?: boolean; help?: string; several?: boolean; unit?: string; pattern?: string; digits?: number
}
export interface State { name: string; title: string; final?: boolean; never?: boolean; tone: Tone }
/* waits for somebody; is as it should be; is over and of no concern; is a problem */
export type Tone = 'wait' | 'good' | 'calm' | 'bad'
export interface ActionInput { name: string; required?: boolean }
export interface Action {
  name: string; title: string; from: string[] | null; to?: string; input: ActionInput[]
  sign?: 0 | 1 | 2 | boolean; comment?: 'required' | 'optional' | null; counter?: boolean
  several?: string | null   /* ref field of which the form takes many, a record of each */
  sheet?: boolean   /* he may bring it in by a sheet: it tells the day of each row */
  may?: boolean; named?: string[]   /* by a role of his, or where these fields name him */
}
export interface Register {
  name: string; title: string; group: string; order?: number; icon?: string; label?: string
  level?: boolean; audience?: boolean; search?: boolean; fields: Field[]; states: State[]; actions: Action[]
  list: string[]; children?: { register: string; field: string }[]; books?: Book[]
  number?: string          /* the field that holds its number, drawn unless a sheet brings one */
  may_create?: boolean; may_export?: boolean
}
/* A running page of its own beside the register's: a filter and its columns. */
export interface Book { name: string; title: string; filter: string; columns: string[] }
export interface Group { name: string; title: string; icon?: string; order?: number }
export interface Model {
  registers: Register[]; groups: Group[]; levels: string[]
  roles: { name: string; title: string; kind?: string }[]; office: { name: string; year: number | string }
}

export interface ListPage { rows: RecordData[]; refs?: Refs; next: string | null }
export interface ListQuery {
  filter?: string[]; sort?: string; q?: string; state?: string[]; limit?: number; after?: string | null; book?: string; also?: string[]
}
export interface Option { id: Id; label: string }
export interface RecordPage {
  record: RecordData; label: string; refs: Refs; actions: string[]
  children: { register: string; field: string; rows: RecordData[]; refs?: Refs; next?: string | null }[]
  custody?: any; purge?: string[]
}
export interface HistoryEvent {
  seq: number; at: string; actor: Id | string | null; actor_name: string; action: string; title: string
  changes: { field: string; old: Value; new: Value }[]; comment?: string | null; acted_on?: string | null; hash: string; second?: Id; second_name?: string
}
export interface Signature { password: string }
export interface Second { account: string; password: string }
export interface ActionBody {
  fields: Record<string, any>; comment?: string; signature?: Signature; second?: Second; blank?: string
}
export interface ImportPreview {
  import: string | number; columns: string[]; mapping: Record<string, string | null>; rows: number
  preview: any[]; cells: string[][]; refs?: Refs; errors: { row: number; field?: string; detail: string }[]; created?: number; left?: string | null; foot?: number[]
  told?: { row: number; detail: string }[]; notes?: { row: number; detail: string }[]; good?: number
}
export interface FileInfo { file: Id; name: string; size: number; sm3?: string }

export interface TrainingRow { department: Id; name: string; kind: string; people: number; trained: number; hours: string; short: number }
export interface Training { year: string; rows: TrainingRow[]; topics: Record<string, number>; need: Record<string, string> }
export interface OrgPerson { id: Id; name: string; title?: string; post?: string; [k: string]: any }
export interface OrgAppointment { id?: Id; role: string; role_title?: string; title?: string; person: Id; name?: string; [k: string]: any }
export interface OrgDepartment {
  id: Id; name: string; parent: Id | null; people?: OrgPerson[]; appointments?: OrgAppointment[]
  four?: Record<string, any>
}
export interface Org { units: any[]; departments: OrgDepartment[]; appointments?: OrgAppointment[]; [k: string]: any }

export interface Todo {
  id: Id | string; kind: 'rule' | 'step' | 'read' | 'task'; title: string; detail?: string; register?: string | null
  record?: Id | null; rule?: string | null; due?: string | null; overdue?: boolean; escalated?: boolean | number; run?: Id; action?: string; whose?: 'person' | 'department'
}
export interface RuleInfo {
  id: string; title: string; area: string; use: string | string[]; requirement?: string | string[]; basis?: { key: string; text: string; sure: 'confirmed' | 'check' | 'own' }[]; fix?: string
  register: string; register_title: string; open?: number | null; error?: string | null; sql?: string; tests?: any; rows?: RuleRow[]
}
export interface RuleRow {
  record: Id; label?: string; person?: Id | null; person_name?: string; since: string; until?: string | null; detail: string
}
export interface Category { id: string; title: string; points: string | number | null; applicable: string | number; deducted: string | number; items?: Item[] }
export interface LiveScore {
  standard: string; score: string | number; applicable: string | number; percent: string | number; verdict: string | null
  verdict_title?: string; as_of: string; categories: Category[]; trend: { date: string; percent: string | number }[]
}
export interface DepartmentRank { department: Id; name: string; percent: string | number | null; open: number; rank: number }
export interface StandardInfo { id: string; title: string; version?: string; origin?: string; grammar?: string; subject?: string; complete?: boolean; total?: number | string; note?: string; [k: string]: any }

export type ItemState = 'machine' | 'to_confirm' | 'confirmed' | 'overridden' | 'answered' | 'not_applicable'
export interface Deduction {
  index: number; kind: 'rule' | 'manual'; title: string; min?: string | number; max?: string | number; per?: string
  deducted: string | number; occurrences?: number; rule?: string
}
export interface Item {
  id: string; title: string; kind?: 'scored' | 'aggravation' | 'veto'; points: string | number; applicable: boolean | string | number; deducted: string | number
  state: ItemState; findings: number; deductions: Deduction[]
}
export interface Run {
  id: Id; standard: string; period: string; title?: string; state: string; ledger_head?: string | number; as_of?: string; entered?: boolean
  score?: string | number | null; applicable?: string | number | null; percent?: string | number | null
  verdict?: string | null; verdict_title?: string; unjudged?: { item: string; rule: string; why: string }[]; [k: string]: any
}
export interface RunPage { run: Run; categories: Category[]; progress?: { department: Id; name: string; done: number; total: number }[] }
export interface Finding {
  id: Id; rule: string; rule_title: string; register: string; record: Id; label: string; person?: Id | null; person_name?: string
  since: string; until?: string | null; detail: string; points: string | number; reason?: string; note?: string | null; event?: number; dismissed?: boolean
}
/* One of today's, with the item it stands on. */
export interface LiveFinding extends Finding { item: string; department?: Id | null }
export interface Answer { by: any; by_name?: string; at: string; kind: string; points?: string | number | null; reason?: string | null; files?: any[] }
export interface ItemPage { item: Item & Record<string, any>; findings: Finding[]; answers: Answer[]; previous?: any }
export interface AnswerBody {
  kind: 'confirm' | 'override' | 'deduct' | 'clear' | 'not_applicable' | 'applicable'
  deduction?: number; points?: string; finding?: Id; reason?: string; files?: Id[]
}
export interface WhatIf { open: { finding: Id; item: string; rule: string; detail: string; points: string | number; percent_after: string | number }[]; below?: string | number }
export interface Task { id: Id; kind: 'department' | 'person'; department?: Id; person?: Id; name?: string; state: string; due?: string; [k: string]: any }
export interface SelfItem { id: string; title: string; hint?: string; suggested?: any; facts?: any[]; answer?: any; [k: string]: any }

export interface User {
  id?: Id; account: string; name: string; person?: Id | null; kind: Kind; state: string; roles: Role[]; clearance?: number; last_login?: string | null; first_password?: 'held' | 'released' | null
  [k: string]: any
}
export interface VerifyState {
  running: boolean; progress?: number; ok?: boolean | null; events?: number; records?: number; seals?: number
  problems?: { code: string; register?: string; record?: Id; seq?: number; detail: string }[]; [k: string]: any
}
export interface Digest {
  date: string; scope: 'all' | 'department' | 'self'; open: number; overdue: number; opened?: number; closed?: number
  people: { person: number; name: string; department: string; open: number; overdue: number; oldest: string; items: { title: string; detail: string; register: string; record: Id; due: string; overdue: boolean; escalated: number }[] }[]
}

// GET /exchange/office
export interface ExchangeOffice { unit: Id; code: string | null; name: string; key_id: string | null }
// GET /exchange/ranking
export interface ExchangeUnit { peer: Id; name: string; code: string; tier: string | null; report: Id | null; rank: number | null; percent: number | null; score: number | null; applicable: number | null; verdict: string | null; vetoed: boolean; received_on: string | null; late: boolean; occurrences: number; to_confirm: number; before: number | null; sent_back: Id | null }
export interface ExchangeItem { item: string; title: string; units: number; deducted: number }
export interface ExchangeRanking { call: { id: Id; title: string; standard: string; period: string; due_on: string; state: string }; units: ExchangeUnit[]; items: ExchangeItem[]; received: number; missing: number }
export interface ExchangeReport { name: string; items: { item: string; title: string; worth: number; deducted: number; occurrences: number }[]; figures: { name: string; title: string; value: number; before: number | null }[] }

// GET /inspection/fleet
export type FleetHealth = 'red' | 'fail' | 'odd' | 'thin' | 'ok'
export interface FleetMachine { id: number; label: string; hostname?: string | null; declared_class?: string; matching?: string; finished_at: string; health: FleetHealth; n_fail: number; coverage: number }
export interface FleetWorst { check_id: string; title: string; severity: number; machines: number; first: number; ways: { detail: string | null; advice: string | null; machines: number; first: number }[] }
export interface FleetPoint { day: string; machines: number; open: number; red: number }
export interface Fleet { counts: Record<FleetHealth, number>; machines: FleetMachine[]; more: number; worst: FleetWorst[]; progress: FleetPoint[]; partial: boolean }
