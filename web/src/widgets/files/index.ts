import type { Widget } from '../widget'
import { tr } from '@/i18n'
import Input from './Input.vue'

const widget: Widget = {
  type: 'files', Input, ops: ['null'], wide: true,
  show: (v) => (Array.isArray(v) && v.length ? tr('widget.n_files', { n: v.length }) : ''),
}
export default widget
