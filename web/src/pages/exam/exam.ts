// What an exam page computes from the server's rows; no state of its own.
import type { RecordData } from '@/api'

export const letters = ['A', 'B', 'C', 'D'] as const
export type Letter = (typeof letters)[number]

/* The choices a question has, in order. */
export function choicesOf(q: RecordData): { letter: Letter; text: string }[] {
  return letters.map((letter) => ({ letter, text: q[`choice_${letter.toLowerCase()}`] })).filter((c) => !!c.text)
}

/* The answer after a click: one letter, or the letters in order when several may be right. */
export function picked(kind: string, given: string | null | undefined, letter: Letter): string {
  if (kind !== 'multi') return letter
  const now = new Set((given ?? '').split(''))
  if (now.has(letter)) now.delete(letter)
  else now.add(letter)
  return letters.filter((l) => now.has(l)).join('')
}

/* Minutes and seconds left of an exam; never below zero. The server's times are office time (UTC+8). */
export function leftOf(until: string | null | undefined, now: number): { minutes: number; seconds: number; over: boolean } {
  const end = until ? Date.parse(until + '+08:00') : NaN
  const s = Number.isNaN(end) ? 0 : Math.max(0, Math.floor((end - now) / 1000))
  return { minutes: Math.floor(s / 60), seconds: s % 60, over: s === 0 }
}

export function unanswered(rows: RecordData[]): number {
  return rows.filter((r) => !r.given).length
}
