import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = { type: 'date', Input, ops: ['ge', 'le', 'eq', 'null'], show: (v) => String(v ?? '') }
export default widget
