import type { Page } from '@/router'
const page: Page = {
  path: '/system', name: 'system', see: (me) => me.kind === 'system', component: () => import('./SystemPage.vue'),
  menu: { order: 400, icon: 'system', title: 'system.menu', place: 'admin' },
}
export default page
