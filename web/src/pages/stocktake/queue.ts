// Scans of this counting page: kept here (and over a reload) until the server took them, each with an id of its own.
export interface Scan { id: string; account: number; source: 'scan' | 'keys' | 'sheet' | 'done'; code?: string; item?: number; at: string }
export interface Answer { id: string; state: 'here' | 'elsewhere' | 'again' | 'unknown' | 'choices' | 'done'; item?: number; label?: string; book_at?: string; choices?: { item: number; label: string }[] }
export interface Line extends Scan { answer?: Answer }
export interface Keep { getItem(k: string): string | null; setItem(k: string, v: string): void; removeItem(k: string): void }
const BATCH = 100

export const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('')

export class Queue {
  waiting: Scan[] = []
  private running: Promise<void> | null = null
  constructor(private name: string, private keep: Keep, private send: (scans: Scan[]) => Promise<Answer[]>, private told: (a: Answer[]) => void, private line: (up: boolean, n: number) => void) {
    try { this.waiting = JSON.parse(keep.getItem(name) ?? '[]') } catch { this.waiting = [] }
  }
  private save(): void {
    if (this.waiting.length) this.keep.setItem(this.name, JSON.stringify(this.waiting))
    else this.keep.removeItem(this.name)
    this.line(true, this.waiting.length)
  }
  add(s: Scan): Promise<void> { this.waiting.push(s); this.save(); return this.flush() }
  /* Sends what waits, oldest first. What the server did not take stays. */
  flush(): Promise<void> { return (this.running ??= this.drain().finally(() => { this.running = null })) }
  private async drain(): Promise<void> {
    while (this.waiting.length) {
      const part = this.waiting.slice(0, BATCH)
      let answers: Answer[]
      try { answers = await this.send(part) } catch (e) {
        this.line(!(e instanceof Error && (e as any).status === 0), this.waiting.length)
        throw e
      }
      const taken = new Set(part.map((s) => s.id))
      this.waiting = this.waiting.filter((s) => !taken.has(s.id))
      this.save()
      this.told(answers)
    }
  }
}

/* A code read by a scanner comes in one burst and ends with Enter; typed digits are the last ones of a label. */
export const sourceOf = (code: string): Scan['source'] => (/^\d{1,8}$/.test(code) ? 'keys' : 'scan')
