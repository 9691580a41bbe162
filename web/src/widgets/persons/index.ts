import type { Widget } from '../widget'
import { refLabel } from '../ref/refs'
import Input from './Input.vue'

const widget: Widget = {
  type: 'persons', Input, ops: ['has', 'null'],
  show: (v, _f, c) => (Array.isArray(v) ? v.map((id) => refLabel('person', id, c.refs)).join('、') : ''),
}
export default widget
