import { has, tr } from '@/i18n'
import { session } from '@/session'

/* Rule areas are mostly menu groups; the few others have their words in the locales; an office's own shows its name. */
export function areaName(a: string): string {
  return session.model.groups.find((g) => g.name === a)?.title ?? (has(`rules.area_${a}`) ? tr(`rules.area_${a}`) : a)
}
