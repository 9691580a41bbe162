import type { Page } from '@/router'
import { register } from '@/session'
const page: Page = {
  path: '/fleet', name: 'fleet', see: (me) => me.kind === 'business' && !!register('inspection_report'), component: () => import('./FleetPage.vue'),
  menu: { order: 330, icon: 'computers', title: 'fleet.menu', place: 'people' },
}
export default page
