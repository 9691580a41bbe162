import { Problem } from '@/api/http'
import { tr } from '@/i18n'

/* One sentence for the user out of whatever was thrown. */
export function problemText(p: unknown): string {
  if (p instanceof Problem) {
    if (p.code === 'E_OFFLINE' || /^HTTP_5/.test(p.code)) return tr('common.offline')
    return p.detail || p.title || tr('common.refused', { code: p.code })
  }
  return p instanceof Error ? p.message : String(p ?? '')
}
