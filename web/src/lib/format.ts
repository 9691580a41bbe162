// Numbers, dates and sizes for the eye. Percentages are cut, never rounded: 89.96 is not 90.
export function num(v: unknown): number {
  const n = typeof v === 'number' ? v : parseFloat(String(v ?? ''))
  return Number.isFinite(n) ? n : 0
}

/* "1.50" -> "1.5", 2 -> "2"; empty for nothing. */
export function points(v: unknown): string {
  if (v === null || v === undefined || v === '') return ''
  const s = typeof v === 'number' ? v.toFixed(2) : String(v)
  return /\./.test(s) ? s.replace(/\.?0+$/, '') || '0' : s
}

/* 89.96 -> "89.9"; works on the digits, so no float may push it over a band. */
export function percent(v: unknown, digits = 1): string {
  if (v === null || v === undefined || v === '') return '—'
  const s = typeof v === 'number' ? v.toFixed(6) : String(v)
  const m = /^(-?\d+)(?:\.(\d+))?$/.exec(s)
  if (!m) return s
  const cut = (m[2] ?? '').padEnd(digits, '0').slice(0, digits)
  return (cut ? `${m[1]}.${cut}` : m[1]) + '%'
}

export function size(n: number): string {
  if (n < 1024) return `${n} B`
  const units = ['KB', 'MB', 'GB', 'TB']
  let v = n / 1024
  let i = 0
  while (v >= 1024 && i < units.length - 1) { v /= 1024; i++ }
  return `${v < 10 ? v.toFixed(1) : Math.round(v)} ${units[i]}`
}

export function when(v: unknown): string {
  return String(v ?? '').replace('T', ' ').replace(/(\d\d:\d\d):\d\d.*$/, '$1').replace(/Z$/, '')
}

/* Now in office time (UTC+8), as the server judges: 2026-11-23T09:00:00; and its day. */
export function clock(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 19)
}
export function today(now: Date = new Date()): string {
  return clock(now).slice(0, 10)
}

export function addDays(date: string, n: number): string {
  const d = new Date(date + 'T00:00:00Z')
  d.setUTCDate(d.getUTCDate() + n)
  return d.toISOString().slice(0, 10)
}

/* Whole days from a to b; negative when b is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b.slice(0, 10) + 'T00:00:00Z') - Date.parse(a.slice(0, 10) + 'T00:00:00Z')) / 86_400_000)
}
