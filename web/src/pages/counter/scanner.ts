// A scanner types a whole label in a moment and presses Enter, whatever has the focus: a date, a password, a title.
const LABEL = /^(SZ\d{8}|ZH\d{3,}|SZ1\|.+)$/
const GAP_MS = 100   /* nobody types a label that fast */

export interface Scan { code: string; undo: () => void }
export class Scanner {
  private text = ''
  private last = -GAP_MS
  private field: HTMLInputElement | null = null
  private before = ''
  /* One key, where it went and when; a scan when it ended one. undo: takes the label out of the field again. */
  key(key: string, target: EventTarget | null, at: number): Scan | null {
    const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? (target as HTMLInputElement) : null
    const begins = at - this.last > GAP_MS || field !== this.field
    this.last = at
    if (begins) { this.text = ''; this.field = field; this.before = field?.value ?? '' }
    if (key.length === 1) { this.text += key; return null }
    const code = this.text, before = this.before
    if (key !== 'Enter') return null   /* Shift for a capital */
    this.text = ''
    this.last = -GAP_MS
    if (!LABEL.test(code)) return null
    return { code, undo: () => { if (field) { field.value = before; field.dispatchEvent(new Event('input', { bubbles: true })) } } }
  }
}
