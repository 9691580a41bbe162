import type { Page } from '@/router'
const page: Page = {
  path: '/seals', name: 'seals', see: (me) => me.kind === 'audit', component: () => import('./SealsPage.vue'),
  menu: { order: 440, icon: 'seal', title: 'seals.menu', place: 'admin' },
}
export default page
