// Reading the register description of GET /model. Nothing about any register is known here.
import type { Action, Field, Id, Me, RecordData, Register, Tone } from '@/api'
import { tr } from '@/i18n'
import { clock, today } from '@/lib/format'

export interface Input { field: Field; required: boolean }

/* Columns every register has beside its own fields. */
function common(r: Register, name: string): Field | undefined {
  switch (name) {
    case 'state': return { name, type: 'choice', title: tr('records.state'), choices: r.states.map((s) => ({ name: s.name, title: s.title })) }
    case 'level': return { name, type: 'level', title: tr('records.level') }
    case 'audience': return { name, type: 'audience', title: tr('records.audience') }
    case 'acted_on': return { name, type: 'date', title: tr('records.acted_on'), help: tr('records.acted_on_hint') }
    case 'id': return { name, type: 'integer', title: 'ID' }
    case 'label': return { name, type: 'text', title: tr('records.label') }
    case 'created_at': case 'updated_at': return { name, type: 'datetime', title: tr('records.' + name) }
    case 'created_by': case 'updated_by': return { name, type: 'person', title: tr('records.' + name) }
  }
  return undefined
}

export function fieldOf(r: Register, name: string): Field | undefined {
  return r.fields.find((f) => f.name === name) ?? common(r, name)
}

export function actionOf(r: Register, name: string): Action | undefined {
  return r.actions.find((a) => a.name === name)
}

export function creates(r: Register): Action[] { return r.actions.filter((a) => !a.from && a.may !== false) }

/* What a sheet can bring in: new records, and steps of records that are there with the day each was done. */
export function imports(r: Register): Action[] { return r.actions.filter((a) => a.sheet).sort((a, b) => +!!a.from - +!!b.from) }

/* Fields an action asks, in order; level and audience join where a record is made. */
export function inputsOf(r: Register, a: Action): Input[] {
  const asked = (a.input ?? []).map((i) => (typeof i === 'string' ? { name: i as string, required: false } : i))
  const out: Input[] = []
  for (const i of asked) {
    const bare = i.name.replace(/!$/, '')
    const field = fieldOf(r, bare)
    const must = !!i.required || !!field?.required || bare !== i.name || (bare === 'level' && !a.from)   // left out it would be "open": he says so himself
    if (field) out.push({ field: { ...field, required: must, ...(a.several === bare ? { several: true } : {}) }, required: must })
  }
  if (!a.from) {
    if (r.level && !out.some((i) => i.field.name === 'level')) out.push({ field: fieldOf(r, 'level')!, required: false })
    if (r.audience && !out.some((i) => i.field.name === 'audience')) out.push({ field: fieldOf(r, 'audience')!, required: false })
  }
  return out
}

/* What a field of a new record begins with, by its `preset`; undefined: nothing. */
export function presetOf(f: Field, me: Pick<Me, 'person' | 'department'> | null, now: Date = new Date()): unknown {
  switch (f.preset) {
    case '$today': return today(now)
    case '$now': return clock(now).slice(0, 16) + ':00'
    case '$year': return Number(today(now).slice(0, 4))
    case '$actor': return me?.person ?? undefined
    case '$department': return me?.department ?? undefined
  }
  return undefined
}

export function columnsOf(r: Register): Field[] {
  const names = r.list?.length ? r.list : r.fields.slice(0, 6).map((f) => f.name).concat('state')
  const out = names.map((n) => fieldOf(r, n)).filter((f): f is Field => !!f)
  if (r.level && !out.some((f) => f.name === 'level')) out.splice(Math.min(1, out.length), 0, fieldOf(r, 'level')!)
  return out
}

export function stateTitle(r: Register | undefined, state: unknown): string {
  return r?.states.find((s) => s.name === state)?.title ?? String(state ?? '')
}

export function stateTone(r: Register | undefined, state: unknown): Tone {
  return r?.states.find((x) => x.name === state)?.tone ?? 'calm'
}

/* Actions that fit every one of these records, and him: what a multi-select may offer. */
export function sharedActions(r: Register, rows: RecordData[], me: Id | null): Action[] {
  const named = (a: Action, row: RecordData) => a.named?.some((f) => me && [row[f]].flat().includes(me))
  return r.actions.filter((a) => a.from && rows.every((row) => a.from!.includes(row.state) && (a.may !== false || named(a, row))))
}

/* Only what was changed or filled; untouched empty fields are not sent. */
export function changed(inputs: Input[], values: Record<string, any>, before: Record<string, any>): Record<string, any> {
  const out: Record<string, any> = {}
  for (const { field } of inputs) {
    const now = values[field.name] ?? null
    const was = before[field.name] ?? null
    if (JSON.stringify(now) !== JSON.stringify(was)) out[field.name] = now
  }
  return out
}

export function missing(inputs: Input[], values: Record<string, any>): string[] {
  return inputs.filter((i) => {
    const v = values[i.field.name]
    return i.required && (v === null || v === undefined || v === '' || (Array.isArray(v) && !v.length))
  }).map((i) => i.field.name)
}
