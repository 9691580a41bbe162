import type { Todo } from '@/api'

/* Where a to-do leads: the record if there is one, else the rule, else the place of its kind. */
export function todoTarget(t: Todo): string {
  if (t.kind === 'task') return t.run ? `/self?run=${t.run}${t.whose === 'department' ? '&kind=department' : ''}` : '/self'
  if (t.register && t.record) return `/r/${t.register}/${t.record}`
  if (t.rule) return `/rules/${t.rule}`
  return t.register ? `/r/${t.register}` : '/'
}
