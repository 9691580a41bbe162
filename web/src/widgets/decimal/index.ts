import { unitWord } from '@/i18n'
import type { Widget } from '../widget'
import { points } from '@/lib/format'
import Input from './Input.vue'

/* Hundredths travel as the string "1.50"; a comma or too many digits is refused here, not rounded. */
export function parseDecimal(text: string): string | null {
  const m = /^\s*(-?)(\d{1,13})(?:[.。](\d{0,2}))?\s*$/.exec(text)
  return m ? `${m[1]}${m[2].replace(/^0+(?=\d)/, '')}.${(m[3] ?? '').padEnd(2, '0')}` : null
}

const widget: Widget = {
  type: 'decimal', Input, ops: ['eq', 'ge', 'le', 'null'], number: true,
  show: (v, f) => (v === null || v === undefined || v === '' ? '' : `${points(v)}${f.unit ? ' ' + unitWord(f.unit) : ''}`),
}
export default widget
