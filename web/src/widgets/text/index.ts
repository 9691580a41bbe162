import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = { type: 'text', Input, ops: ['has', 'eq', 'null'], show: (v) => String(v ?? '') }
export default widget
