import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = { type: 'text', Input, ops: ['has', 'eq', 'null'], show: (v, field) => field.choices?.find((c) => c.name === v)?.title ?? String(v ?? '') }
export default widget
