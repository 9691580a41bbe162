import type { Widget } from '../widget'
import { when } from '@/lib/format'
import Input from './Input.vue'

const widget: Widget = { type: 'datetime', Input, ops: ['ge', 'le', 'null'], show: (v) => when(v) }
export default widget
