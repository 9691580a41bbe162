// Typed text is not lost by a slip: leaving a page asks first.
import { onBeforeUnmount, onMounted } from 'vue'
import { tr } from '@/i18n'
import { session } from '@/session'
import { confirm } from '@/ui'
import { typedIn } from './typed'

const watched = new Set<() => boolean>()
/* Would anything typed be lost if the page were drawn anew? */
export const anyDirty = (): boolean => typedIn() || [...watched].some((f) => f())
/* True when nothing is lost, or the person does not mind. */
export const mayLeave = async (): Promise<boolean> => !session.me || !anyDirty() || (await confirm(tr('common.leave_dirty'), '', tr('common.leave'), true))

window.addEventListener('beforeunload', (e) => { if (session.me && anyDirty()) e.preventDefault() })

/* For what is not typed into a form: choices, a basket. */
export function useDirtyGuard(dirty: () => boolean): void {
  onMounted(() => watched.add(dirty))
  onBeforeUnmount(() => watched.delete(dirty))
}
