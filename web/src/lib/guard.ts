// Typed text is not lost by a slip: leaving asks first.
import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { tr } from '@/i18n'
import { session } from '@/session'
import { confirm } from '@/ui'

const watched = new Set<() => boolean>()
/* Would anything typed be lost if the page were drawn anew? */
export const anyDirty = (): boolean => [...watched].some((f) => f())

export function useDirtyGuard(dirty: () => boolean): void {
  const leaving = async () => !dirty() || !session.me || (await confirm(tr('common.leave_dirty'), '', tr('common.leave'), true))
  const unload = (e: BeforeUnloadEvent) => { if (dirty()) e.preventDefault() }
  onBeforeRouteLeave(leaving)
  onBeforeRouteUpdate(leaving)
  onMounted(() => { watched.add(dirty); window.addEventListener('beforeunload', unload) })
  onBeforeUnmount(() => { watched.delete(dirty); window.removeEventListener('beforeunload', unload) })
}
