// What a new office enters first, and in which order: each rests on those before it.
import type { Register } from '@/api'

/* Names of registers. The office is new until each of the core has a record. */
export const first = ['department', 'person', 'unit', 'post', 'clearance', 'appointment', 'policy', 'custody_account', 'key_part', 'computer', 'document']
const core = ['department', 'person', 'appointment', 'policy', 'custody_account']

export interface Step { name: string; done: boolean; mine?: boolean }

/* Those that this user sees, also what others enter; who enters none of them himself sees no steps. */
export function mine(registers: Register[]): string[] {
  const seen = new Map(registers.map((r) => [r.name, r]))
  return first.some((n) => seen.get(n)?.may_create) ? first.filter((n) => seen.has(n)) : []
}
export const isNew = (steps: Step[]): boolean => steps.some((s) => core.includes(s.name) && !s.done)
/* What he enters himself before what he waits for. */
export const next = (steps: Step[]): string | undefined => (steps.find((s) => !s.done && s.mine) ?? steps.find((s) => !s.done))?.name
