import type { Id } from '@/api'
const names = new Map<Id, string>()
export function rememberFile(id: Id, name: string): void { names.set(id, name) }
export function forgetFiles(): void { names.clear() }
export function nameOfFile(id: Id): string { return names.get(id) ?? `#${id}` }
