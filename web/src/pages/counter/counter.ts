// The basket of the counter as plain data: what a scan does to it, what it will be posted as, who signs.
export interface Item {
  id: number; name: string; level: number; state: string; account: number; account_name: string; account_kind: string; holder_name: string | null
  due_on: string | null; copy_no: number | null; label_code: string | null; document: number | null; title: string | null; ref_no: string | null; urgency: string | null
  to?: { id: number; name: string }   /* of a basket whose lines go to a unit each */
}
export interface Account {
  id: number; name: string; code: string | null; kind: string; state: string; person: number | null; person_name: string | null; department_name: string | null
  clearance: number | null; max_level: number | null; held: number; login: string | null
}
export interface Choice { kind: string; id: number; label?: string; name?: string; account_name?: string; copy_no?: number | null }
export interface Found {
  kind: 'item' | 'account' | 'document' | 'slip' | 'choices'
  item?: Item; account?: Account; items?: Item[]; document?: number; title?: string; register?: string; id?: number; label?: string; rows?: Choice[]
}
export const kinds = ['issue', 'lend', 'give_back', 'transfer', 'send_out'] as const
export type Kind = (typeof kinds)[number]
export interface Basket { chosen: Kind | null; lines: Item[]; target: Account | null; due: string; meeting?: { id: number; label: string } | null; each: boolean }   /* each: every line goes to a unit outside of its own */
export const empty = (): Basket => ({ chosen: null, lines: [], target: null, due: '', meeting: null, each: false })

/* Commands typed or scanned in the one field: "-" takes the last line off, "-3" the third; "=issue" chooses, "=each" sends every line to a unit of its own. */
export function command(text: string): { undo?: number; kind?: Kind; each?: boolean } | null {
  if (text.trim() === '=each') return { each: true }
  const undo = /^-(\d{0,3})$/.exec(text.trim())
  if (undo) return { undo: undo[1] ? Number(undo[1]) : 0 }
  const kind = /^=(\w+)$/.exec(text.trim())
  return kind && (kinds as readonly string[]).includes(kind[1]) ? { kind: kind[1] as Kind } : null
}

/* What to do is said by what was scanned: nobody has to choose. */
export function kindOf(b: Basket): Kind | null {
  if (b.each) return 'send_out'
  if (b.chosen) return b.chosen
  if (b.target) return b.target.kind === 'unit_outside' ? 'send_out' : b.target.kind === 'registry' ? 'give_back' : b.lines.every((l) => l.account_kind === 'registry') ? 'issue' : 'transfer'
  return b.lines.length && b.lines.every((l) => l.account_kind !== 'registry') ? 'give_back' : null
}

export type Lack = 'lines' | 'kind' | 'target' | 'units' | 'due' | 'holders' | null
export function lacks(b: Basket): Lack {
  if (!b.lines.length) return 'lines'
  if (b.each) return b.lines.every((l) => l.to) ? null : 'units'
  const kind = kindOf(b)
  if (!kind) return 'target'
  if (kind !== 'give_back' && !b.target) return 'target'
  if (kind === 'lend' && !b.due) return 'due'
  if (kind === 'give_back' && new Set(b.lines.map((l) => l.account)).size > 1) return 'holders'
  return null
}

/* The account whose person stands at the other side of the counter. */
export function otherSide(b: Basket): number | null {
  return kindOf(b) === 'give_back' ? (b.lines[0]?.account ?? null) : (b.target?.id ?? null)
}

/* Those of one unit side by side, so that they share its slips. */
const byUnit = (lines: Item[]) => [...new Set(lines.map((l) => l.to!.id))].flatMap((to) => lines.filter((l) => l.to!.id === to).map((l) => ({ item: l.id, to })))

export function fields(b: Basket, receipt: number | null): Record<string, unknown> {
  const kind = kindOf(b)!
  return {
    kind, lines: JSON.stringify(b.each ? byUnit(b.lines) : b.lines.map((l) => l.id)), ...(b.target ? { to_account: b.target.id } : {}),
    ...(b.due && (kind === 'lend' || kind === 'issue') ? { due_on: b.due } : {}), ...(b.meeting && kind !== 'give_back' ? { meeting: b.meeting.id } : {}), ...(receipt ? { receipt: [receipt] } : {}),
  }
}

/* Six digits, as printed on the paper. */
export const copyNo = (n: number | null | undefined): string => (n == null ? '' : String(n).padStart(6, '0'))
