import type { Page } from '@/router'
import { register } from '@/session'
const page: Page = {
  path: '/stocktake/:id(\\d+)', name: 'stocktake', props: (r) => ({ id: Number(r.params.id) }), component: () => import('./StocktakePage.vue'),
  see: (me) => me.kind === 'business' && !!register('stocktake'), record: { register: 'stocktake', icon: 'check', title: 'stocktake.open' },
}
export default page
