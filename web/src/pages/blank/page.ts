import type { Page } from '@/router'
import { answersForOthers } from '@/session'
const page: Page = {
  path: '/blank', name: 'blank', see: (me) => me.kind === 'business' && !me.roles.every((r) => r.role === 'inspector'), component: () => import('./BlankPage.vue'),
  menu: { order: 150, icon: 'edit', title: 'blank.menu', place: 'carriers', see: answersForOthers },
}
export default page
