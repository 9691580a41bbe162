import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = {
  type: 'bool', Input, ops: ['eq'],
  show: (v, _f, c) => (v === true || v === 1 ? c.yes ?? '是' : v === false || v === 0 ? c.no ?? '否' : ''),
}
export default widget
