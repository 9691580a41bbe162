// Terms of secrecy: 10Y, 6M, D2030-01-01, L (long), E:condition.
import { tr } from '@/i18n'

export type PeriodKind = 'Y' | 'M' | 'D' | 'L' | 'E'
export interface Period { kind: PeriodKind; n?: number; date?: string; text?: string }

export function parsePeriod(v: unknown): Period | null {
  const s = String(v ?? '')
  let m = /^(\d{1,3})([YM])$/.exec(s)
  if (m) return { kind: m[2] as 'Y' | 'M', n: Number(m[1]) }
  m = /^D(\d{4}-\d\d-\d\d)$/.exec(s)
  if (m) return { kind: 'D', date: m[1] }
  if (s === 'L') return { kind: 'L' }
  if (s.startsWith('E:')) return { kind: 'E', text: s.slice(2) }
  return null
}

/* null while something is still missing. */
export function printPeriod(p: Period): string | null {
  switch (p.kind) {
    case 'Y': case 'M': return p.n ? `${p.n}${p.kind}` : null
    case 'D': return p.date ? `D${p.date}` : null
    case 'L': return 'L'
    case 'E': return p.text?.trim() ? `E:${p.text.trim()}` : null
  }
}

export function periodText(v: unknown): string {
  const p = parsePeriod(v)
  if (!p) return String(v ?? '')
  switch (p.kind) {
    case 'Y': return tr('widget.years', { n: p.n })
    case 'M': return tr('widget.months', { n: p.n })
    case 'D': return tr('widget.until', { date: p.date })
    case 'L': return tr('widget.long')
    case 'E': return tr('widget.event', { text: p.text })
  }
}
