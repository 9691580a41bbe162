import type { Page } from '@/router'
const page: Page = {
  path: '/audit', name: 'audit', see: (me) => me.kind === 'audit', component: () => import('./AuditPage.vue'),
  menu: { order: 420, icon: 'audit', title: 'audit.menu', place: 'admin' },
}
export default page
