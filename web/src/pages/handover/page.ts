import type { Page } from '@/router'
import { register } from '@/session'
const page: Page = {
  path: '/handover/:id(\\d+)?', name: 'handover', props: (r) => ({ id: r.params.id ? Number(r.params.id) : null }),
  see: (me) => me.kind === 'business' && !!register('handover'), component: () => import('./HandoverPage.vue'),
  menu: { order: 120, icon: 'briefcase', title: 'handover.menu', place: 'carriers' },
}
export default page
