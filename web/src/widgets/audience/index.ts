import type { Widget } from '../widget'
import { tr } from '@/i18n'
import { refLabel } from '../ref/refs'
import Input from './Input.vue'

/* Not a type of the model but the column every register with `audience: true` has: ["p12","d3"]. */
export function splitAudience(v: unknown): { persons: number[]; departments: number[] } {
  const list = Array.isArray(v) ? v.map(String) : []
  const of = (c: string) => list.filter((s) => s[0] === c && /^\d+$/.test(s.slice(1))).map((s) => Number(s.slice(1)))
  return { persons: of('p'), departments: of('d') }
}
export function joinAudience(persons: number[], departments: number[]): string[] | null {
  const all = [...departments.map((d) => `d${d}`), ...persons.map((p) => `p${p}`)]
  return all.length ? all : null
}

const widget: Widget = {
  type: 'audience', Input, ops: ['null'], wide: true,
  show: (v, _f, c) => {
    const a = splitAudience(v)
    const names = [...a.departments.map((d) => refLabel('department', d, c.refs)), ...a.persons.map((p) => refLabel('person', p, c.refs))]
    return names.length ? names.join('、') : tr('widget.audience_all')
  },
}
export default widget
