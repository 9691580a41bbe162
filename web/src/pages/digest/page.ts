import type { Page } from '@/router'
import { answersForOthers } from '@/session'
const page: Page = {
  path: '/digest', name: 'digest', see: (me) => me.kind === 'business', component: () => import('./DigestPage.vue'),
  menu: { order: 240, icon: 'list', title: 'digest.menu', place: 'assess', see: answersForOthers },
}
export default page
