import { tr } from '@/i18n'
import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = {
  type: 'bool', Input, ops: ['eq'],
  show: (v, _f, c) => (v === true || v === 1 ? c.yes ?? tr('common.yes') : v === false || v === 0 ? c.no ?? tr('common.no') : ''),
}
export default widget
