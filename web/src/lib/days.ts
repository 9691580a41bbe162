// Days as people write and paste them. The calendar takes one form only and drops every other without a word.
import { tr } from '@/i18n'
import { warn } from '@/ui'

const two = (n: string): string => n.padStart(2, '0')
/* 2026年3月5日, 2026.3.5, 20260305, full width, with a time behind it -> 2026-03-05[ 08:30]; '' where it is no whole day that exists. */
export function dayOf(text: string): string {
  const s = text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/。/g, '.').replace(/\s+/g, ' ').trim()
  const m = /^(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2}) ?日?(?:[ T]?(\d{1,2}) ?[:时点] ?(\d{1,2}) ?(?::\d{1,2}|分)?)?$/.exec(s) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(s)
  if (!m) return ''
  const day = `${m[1]}-${two(m[2])}-${two(m[3])}`, at = Date.parse(day + 'T00:00:00Z')
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day || Number(m[4] ?? 0) > 23 || Number(m[5] ?? 0) > 59) return ''
  return m[4] ? `${day} ${two(m[4])}:${two(m[5])}` : day
}

/* Before the calendar reads its field, what stands in it is put into its form; what is no day is told, as it will be gone. */
export function watchDays(root: Document = document): void {
  let told: EventTarget | null = null                     // leaving a field is a key, a change and a blur
  const read = (e: Event) => {
    const field = e.target
    if (!(field instanceof HTMLInputElement) || !field.closest('.el-date-editor') || !field.value.trim() || (e instanceof KeyboardEvent && !/^(Enter|NumpadEnter|Tab)$/.test(e.key))) return
    const day = dayOf(field.value), timed = !!field.closest('.el-date-editor--datetime')
    if (!day) {
      if (told !== field) warn(tr('widget.no_day', { text: field.value.trim() }))
      told = field
      setTimeout(() => { told = null }, 300)
      return
    }
    const form = timed ? day.padEnd(16, ' 00:00') : day.slice(0, 10)
    if (form === field.value) return
    field.value = form
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  for (const moment of ['keydown', 'change', 'blur']) root.addEventListener(moment, read, true)
}
