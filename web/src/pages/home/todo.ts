import type { Me, Register, Todo } from '@/api'
import { today } from '@/lib/format'
import { creates, inputsOf } from '@/records/schema'

export interface Ask { register: string; action: string; to: string }
/* What one without an office may ask for or tell of, in one place; what hangs on another record begins there. */
export function asks(registers: Register[], me: Pick<Me, 'roles'>): Ask[] {
  if (!me.roles.length || me.roles.some((r) => r.role !== 'staff')) return []
  return registers.flatMap((r) => creates(r).filter((a) => !inputsOf(r, a).some((i) => i.required && i.field.type === 'ref'))
    .map((a) => ({ register: r.title, action: a.title, to: `/new/${r.name}/${a.name}` })))
}

/* Where a to-do leads: the record if there is one, else the rule, else the place of its kind. */
export function todoTarget(t: Todo): string {
  if (t.kind === 'task') return t.run ? `/self?run=${t.run}${t.whose === 'department' ? '&kind=department' : ''}` : '/self'
  if (t.register && t.record) return `/r/${t.register}/${t.record}${t.rule ? `?rule=${t.rule}` : ''}`
  if (t.rule) return `/rules/${t.rule}`
  return t.register ? `/r/${t.register}` : '/'
}

export function late(t: Todo): boolean { return !!t.overdue || (!!t.due && t.due.slice(0, 10) < today()) }

export const LONG = 12
const ALIKE = 4
export interface TodoGroup { title: string; todos: Todo[]; late: number }
/* A long list shows once what is asked many times: to-dos of one title stand together where the first of them is due; in a short list each stands alone. */
export function grouped(todos: Todo[]): TodoGroup[] {
  const by = new Map<string, TodoGroup>()
  for (const t of todos) {
    const g = by.get(t.title) ?? { title: t.title, todos: [], late: 0 }
    by.set(t.title, g)
    g.todos.push(t)
    g.late += late(t) ? 1 : 0
  }
  const together = (g: TodoGroup) => todos.length > LONG && g.todos.length >= ALIKE
  return todos.flatMap((t) => {
    const g = by.get(t.title)!
    return !together(g) ? [{ title: t.title, todos: [t], late: late(t) ? 1 : 0 }] : g.todos[0] === t ? [g] : []
  })
}
/* What a look for words finds: all of them, anywhere in title or detail. */
export function matching(todos: Todo[], words: string): Todo[] {
  const all = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return todos.filter((t) => all.every((w) => `${t.title} ${t.detail ?? ''}`.toLowerCase().includes(w)))
}
