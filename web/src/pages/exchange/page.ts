import type { Page } from '@/router'
import { register, seesScore } from '@/session'
const page: Page = {
  path: '/exchange', name: 'exchange', see: (me) => me.kind === 'business' && seesScore() && !!register('peer'), component: () => import('./ExchangePage.vue'),
  menu: { order: 255, icon: 'network', title: 'exchange.menu', place: 'assess' },
}
export default page
