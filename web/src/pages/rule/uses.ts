export const uses = ['prevent', 'remind', 'score'] as const

/* "remind score" or ["remind", "score"], in the order of the three roles. */
export function usesOf(use: string | string[] | undefined): string[] {
  const said = Array.isArray(use) ? use : String(use ?? '').split(/[\s,]+/)
  return uses.filter((u) => said.includes(u))
}
