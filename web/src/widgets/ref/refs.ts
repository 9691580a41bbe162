// References to records: person, department, unit and any register share one picker fed by /options.
import type { Field, Refs } from '@/api'
import { tr } from '@/i18n'
import type { Widget } from '../widget'
import Input from './Input.vue'

export function registerOf(field: Pick<Field, 'type' | 'register'>): string {
  if (field.register) return field.register
  return field.type === 'persons' ? 'person' : field.type
}

/* The field as it is in this row: a number that means a record of the register another field names is a reference to it. */
export function asRef(field: Field, row?: Record<string, any>): Field {
  const to = field.of && row?.[field.of]
  return to ? { ...field, type: 'ref', register: to } : field
}

export function refLabel(register: string, id: unknown, refs?: Refs): string {
  return id === null || id === undefined || id === '' ? '' : refs?.[`${register}:${id}`] ?? tr('widget.unseen')
}

export function refWidget(type: string, register?: string): Widget {
  return {
    type, Input, ops: ['eq', 'null'],
    show: (v, f, c) => refLabel(register ?? registerOf(f), v, c.refs),
    target: (v, f) => (v ? { register: register ?? registerOf(f), id: Number(v) } : null),
  }
}
