import type { Page } from '@/router'
import { register } from '@/session'
const page: Page = {
  path: '/recall/:id(\\d+)', name: 'recall', props: (r) => ({ id: Number(r.params.id) }), component: () => import('./RecallPage.vue'),
  see: (me) => me.kind === 'business' && !!register('clearance_campaign'), record: { register: 'clearance_campaign', icon: 'list', title: 'recall.open' },
}
export default page
