import type { Page } from '@/router'
import { answersForOthers } from '@/session'
const page: Page = {
  path: '/rules', name: 'rules', see: (me) => me.kind === 'business', component: () => import('./RulesPage.vue'),
  menu: { order: 260, icon: 'rules', title: 'rules.menu', place: 'assess', see: answersForOthers },
}
export default page
