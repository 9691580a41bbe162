import type { Item } from '@/api'

export function runStateTone(s: string): 'good' | 'wait' | 'calm' { return s === 'open' ? 'wait' : s === 'archived' ? 'good' : 'calm' }

export function itemTone(i: Pick<Item, 'state'>): 'good' | 'bad' | 'wait' | 'calm' | 'info' {
  switch (i.state) {
    case 'to_confirm': return 'wait'
    case 'confirmed': case 'answered': return 'good'
    case 'overridden': return 'info'
    default: return 'calm'
  }
}

export function applies(i: Pick<Item, 'applicable' | 'state'>): boolean {
  return i.state !== 'not_applicable' && !(i.applicable === false || i.applicable === 0 || i.applicable === '0' || i.applicable === '0.00')
}

/* Items an officer still has to look at, losses first: the order of work. */
export function matches(i: Item, show: 'all' | 'lost' | 'to_confirm', q: string): boolean {
  if (show === 'lost' && !(Number(i.deducted) > 0)) return false
  if (show === 'to_confirm' && i.state !== 'to_confirm') return false
  return !q || i.id === q || i.title.includes(q)
}
