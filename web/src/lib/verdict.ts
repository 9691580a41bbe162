import { has, tr } from '@/i18n'

/* The server names the verdict; its own words win over ours, none means the standard may not give one. */
export function verdictText(r: { verdict?: string | null; verdict_title?: string }): string {
  if (r.verdict_title) return r.verdict_title
  if (!r.verdict) return tr('verdict.none')
  return has(`verdict.${r.verdict}`) ? tr(`verdict.${r.verdict}`) : r.verdict
}

export function verdictTone(v?: string | null): 'good' | 'wait' | 'bad' | 'calm' {
  return v === 'meets' ? 'good' : v === 'basic' ? 'wait' : v === 'fails' ? 'bad' : 'calm'
}
