// References to records: person, department, unit and any register share one picker fed by /options.
import type { Field, Refs } from '@/api'
import type { Widget } from '../widget'
import Input from './Input.vue'

export function registerOf(field: Pick<Field, 'type' | 'register'>): string {
  if (field.register) return field.register
  return field.type === 'persons' ? 'person' : field.type
}

export function refLabel(register: string, id: unknown, refs?: Refs): string {
  return id === null || id === undefined || id === '' ? '' : refs?.[`${register}:${id}`] ?? `#${id}`
}

export function refWidget(type: string, register?: string): Widget {
  return {
    type, Input, ops: ['eq', 'null'],
    show: (v, f, c) => refLabel(register ?? registerOf(f), v, c.refs),
    target: (v, f) => (v ? { register: register ?? registerOf(f), id: Number(v) } : null),
  }
}
