import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = {
  type: 'choice', Input, ops: ['in', 'ne', 'null'],
  show: (v, f) => f.choices?.find((c) => c.name === v)?.title ?? String(v ?? ''),
}
export default widget
