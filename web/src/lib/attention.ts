// A refusal is seen: the page scrolls to what is wrong, and the field to be mended has the focus, however long the form is.
import { nextTick } from 'vue'

/* here: a part of the form that was refused, or the refusal itself. */
export async function pointOut(here: Element | null | undefined): Promise<void> {
  await nextTick()
  const field = here?.closest('form')?.querySelector('.is-error')
  ;(field ?? here)?.scrollIntoView?.({ block: 'nearest' })
  field?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus({ preventScroll: true })
}
