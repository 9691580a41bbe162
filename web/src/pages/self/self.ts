export type Choice = 'yes' | 'no' | 'na'

/* An answer may come as a word, a flag, or an object with one. */
export function choiceOf(v: any): Choice | null {
  if (v && typeof v === 'object') return choiceOf(v.answer ?? v.value ?? v.choice)
  if (v === true || v === 'yes') return 'yes'
  if (v === false || v === 'no') return 'no'
  return v === 'na' || v === 'not_applicable' ? 'na' : null
}

export function factText(f: any): string {
  return typeof f === 'string' ? f : String(f?.detail ?? f?.text ?? f?.title ?? f?.label ?? '')
}
