import type { Page } from '@/router'
import { register } from '@/session'
const page: Page = {
  path: '/board', name: 'board', see: (me) => me.kind === 'business' && !!register('rectification'), component: () => import('./BoardPage.vue'),
  menu: { order: 230, icon: 'board', title: 'board.menu', place: 'assess' },
}
export default page
