import type { Page } from '@/router'
import { seesScore } from '@/session'
const page: Page = {
  path: '/runs', name: 'runs', see: seesScore, component: () => import('./RunsPage.vue'),
  menu: { order: 220, icon: 'assess', title: 'assess.menu', place: 'assess' },
}
export default page
