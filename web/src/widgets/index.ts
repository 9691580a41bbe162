import type { Field } from '@/api'
import type { Widget } from './widget'

const found = import.meta.glob<{ default: Widget }>('./*/index.ts', { eager: true })
export const widgets = new Map(Object.values(found).map((m) => [m.default.type, m.default]))

/* A type this page does not know yet is treated as text: shown and typed, never lost. */
export function widgetOf(field: Pick<Field, 'type'>): Widget {
  return widgets.get(field.type) ?? widgets.get('text')!
}
