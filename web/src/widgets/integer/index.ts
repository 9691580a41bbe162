import { unitWord } from '@/i18n'
import type { Widget } from '../widget'
import Input from './Input.vue'

const widget: Widget = {
  type: 'integer', Input, ops: ['eq', 'ge', 'le', 'null'], number: true,
  show: (v, f) => (v === null || v === undefined || v === '' ? '' : `${String(v).padStart(f.digits ?? 0, '0')}${f.unit ? ' ' + unitWord(f.unit) : ''}`),
}
export default widget
