// Labels learnt from answers of the server, so that pickers need not ask again.
import type { Id, Refs } from '@/api'

const known = new Map<string, string>()
export function remember(register: string, id: Id, label: string): void { known.set(`${register}:${id}`, label) }
export function rememberAll(refs?: Refs): void { for (const [k, v] of Object.entries(refs ?? {})) known.set(k, v) }
export function labelOf(register: string, id: Id): string | undefined { return known.get(`${register}:${id}`) }
export function forgetLabels(): void { known.clear() }
