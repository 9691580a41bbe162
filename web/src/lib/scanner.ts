// A scanner types a whole label in a moment and ends it with Enter, Tab or nothing, whatever has the focus: a date, a password, a title.
// With an input method on the keys only tell where they are ("Process"), and what stands in the field is not what was read.
import { onBeforeUnmount, onMounted } from 'vue'
import { tr } from '@/i18n'
import { warn } from '@/ui'

const LABEL = /^(SZ\d{8}|ZH\d{3,}|SZ1\|.+|QD\|\d+\|\d+)$/
const GAP_MS = 100   /* nobody types a label that fast */
const QUIET_MS = 300, LATE_MS = 1000   /* no more of it comes; an Enter that comes all the same belongs to it */

type Field = HTMLInputElement | HTMLTextAreaElement
export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'target' | 'timeStamp'>
export interface Scan { code: string; undo: () => void }

/* ＳＺ０００１ is SZ0001; other texts stay as they are. */
export function half(text: string): string {
  const narrow = text.normalize('NFKC')
  return /^[\x20-\x7e]*$/.test(narrow) ? narrow : text
}
function letter(e: Key): string {
  if (e.key.length === 1) return half(e.key)
  if (e.key !== 'Process') return ''
  return /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(e.code)?.[1] ?? (e.code === 'Backslash' ? '|' : '')
}
const ends = (e: Key): boolean => ['Enter', 'Tab'].includes(e.key) || (e.key === 'Process' && /^(Numpad)?Enter$|^Tab$/.test(e.code))

export class Scanner {
  private text = ''
  private last = -GAP_MS
  private field: Field | null = null
  private before = ''
  /* One key; a scan when it ended one. undo: takes the label out of the field again. */
  key(e: Key): Scan | null {
    const field = e.target instanceof HTMLInputElement || e.target instanceof HTMLTextAreaElement ? e.target : null
    if (e.timeStamp - this.last > GAP_MS || field !== this.field) { this.text = ''; this.field = field; this.before = field?.value ?? '' }
    this.last = e.timeStamp
    this.text += letter(e)   /* nothing for Shift */
    return ends(e) ? this.end() : null
  }
  end(): Scan | null {
    const before = this.before, field = this.field, came = field?.value.slice(before.length) ?? ''
    const code = came.startsWith(this.text) ? came : this.text   /* the name of the office in a label has no keys */
    this.text = ''
    this.last = -GAP_MS
    return LABEL.test(code) ? { code, undo: () => { if (field) empty(field, before) } } : null
  }
}
function empty(field: Field, before: string): void {
  field.blur()   /* what an input method has begun ends */
  field.value = before
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/* Every label that is read on this page goes to take; while busy, something else is being filled in and it is told instead. */
export function useScanner(take: (code: string) => void, busy: () => boolean = () => false): void {
  const scanner = new Scanner()
  let timer = 0, early = -LATE_MS
  function got(scan: Scan): void {
    const at = document.activeElement as HTMLElement | null
    scan.undo()
    if (!busy()) { take(scan.code); return }
    at?.focus()
    warn(tr('counter.scanned_elsewhere', { code: scan.code }))
  }
  function onKey(e: KeyboardEvent): void {
    window.clearTimeout(timer)
    const late = ends(e) && e.timeStamp - early < LATE_MS && !(e.target as HTMLInputElement).value, scan = late ? null : scanner.key(e)
    early = -LATE_MS
    if (late || scan) { e.preventDefault(); e.stopPropagation() }
    if (scan) got(scan)
    timer = window.setTimeout(() => { const s = scanner.end(); if (s) { early = performance.now(); got(s) } }, QUIET_MS)
  }
  onMounted(() => window.addEventListener('keydown', onKey, true))
  onBeforeUnmount(() => { window.clearTimeout(timer); window.removeEventListener('keydown', onKey, true) })
}
