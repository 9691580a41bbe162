import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = { type: 'longtext', Input, ops: ['has', 'null'], wide: true, show: (v) => String(v ?? '') }
export default widget
