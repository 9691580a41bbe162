/* The one-time set-up link may carry its token in the path's query or in the hash. */
export function setupToken(where: { search: string; hash: string; pathname: string }): string | null {
  const m = /[?&#]token=([^&#]+)/.exec(where.search) ?? /[?&#]token=([^&]+)/.exec(where.hash)
  if (m) return decodeURIComponent(m[1])
  const bare = /^#([\w-]{16,})$/.exec(where.hash)
  return /\/setup$/.test(where.pathname) && bare ? bare[1] : null
}
