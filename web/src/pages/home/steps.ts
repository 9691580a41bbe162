// What a new office enters first, and in which order: each rests on those before it.
import type { Register } from '@/api'

/* Names of registers. The office is new until each of the core has a record. */
export const first = ['unit', 'department', 'person', 'appointment', 'policy', 'custody_account', 'key_part', 'computer', 'document']
const core = ['department', 'person', 'appointment', 'policy']

export interface Step { name: string; done: boolean }

/* Those that this user sees, also what others enter; who enters none of the core himself sees no steps. */
export function mine(registers: Register[]): string[] {
  const seen = new Map(registers.map((r) => [r.name, r]))
  return core.some((n) => seen.get(n)?.may_create) ? first.filter((n) => seen.has(n)) : []
}
export const isNew = (steps: Step[]): boolean => steps.some((s) => core.includes(s.name) && !s.done)
export const next = (steps: Step[]): string | undefined => steps.find((s) => !s.done)?.name
