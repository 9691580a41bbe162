import type { Page } from '@/router'
import { answersForOthers } from '@/session'
const page: Page = {
  path: '/standards', name: 'standards', see: (me) => me.kind === 'business', component: () => import('./StandardsPage.vue'),
  menu: { order: 270, icon: 'standards', title: 'standards.menu', place: 'assess', see: answersForOthers },
}
export default page
