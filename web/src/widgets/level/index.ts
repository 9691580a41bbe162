import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = {
  type: 'level', Input, ops: ['eq', 'ge', 'le'],
  show: (v, _f, c) => (v === null || v === undefined ? '' : c.levels?.[Number(v)] ?? String(v)),
}
export default widget
