// Typed text is not lost by a slip: leaving asks first.
import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { tr } from '@/i18n'
import { session } from '@/session'
import { confirm } from '@/ui'

export function useDirtyGuard(dirty: () => boolean): void {
  const leaving = async () => !dirty() || !session.me || (await confirm(tr('common.leave_dirty'), '', tr('common.leave'), true))
  const unload = (e: BeforeUnloadEvent) => { if (dirty()) e.preventDefault() }
  onBeforeRouteLeave(leaving)
  onBeforeRouteUpdate(leaving)
  onMounted(() => window.addEventListener('beforeunload', unload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', unload))
}
