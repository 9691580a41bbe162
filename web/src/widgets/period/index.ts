import type { Widget } from '../widget'
import { periodText } from './period'
import Input from './Input.vue'

const widget: Widget = { type: 'period', Input, ops: ['eq', 'null'], show: (v) => periodText(v) }
export default widget
