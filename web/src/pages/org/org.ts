import type { OrgAppointment, OrgDepartment } from '@/api'

export const fourNames = ['body', 'duty', 'measures', 'people'] as const
const order = ['group_leader', 'group_deputy', 'group_member', 'office_head', 'office_member', 'officer_full', 'officer_part', 'review_head', 'review_member', 'classifying_officer']

/* Each of the four as true/false with what proves it, whether the server sends a flag, a text or an object. */
export function four(d: OrgDepartment): { name: string; ok: boolean; why: string }[] {
  return fourNames.map((name) => {
    const v = d.four?.[name]
    if (v && typeof v === 'object') return { name, ok: !!(v.ok ?? v.present ?? v.in_place), why: String(v.proof ?? v.detail ?? v.why ?? '') }
    return { name, ok: !!v, why: typeof v === 'string' ? v : '' }
  })
}

/* Appointments by role, in the order of rank; part-time officers belong to their departments. */
export function groupOf(all: OrgAppointment[]): { role: string; people: OrgAppointment[] }[] {
  return order.filter((r) => r !== 'officer_part').map((role) => ({ role, people: all.filter((a) => a.role === role) })).filter((g) => g.people.length)
}

export interface Node { d: OrgDepartment; children: Node[] }
/* Departments by parent; one whose parent is missing or part of a circle stands at the top, none is lost. */
export function treeOf(all: OrgDepartment[]): Node[] {
  const ids = new Set(all.map((d) => d.id))
  const placed = new Set<number>()
  const node = (d: OrgDepartment): Node => { placed.add(d.id); return { d, children: all.filter((k) => k.parent === d.id && !placed.has(k.id)).map(node) } }
  const top = all.filter((d) => !d.parent || !ids.has(d.parent)).map(node)
  for (const d of all) if (!placed.has(d.id)) top.push(node(d))
  return top
}
