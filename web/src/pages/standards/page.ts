import type { Page } from '@/router'
const page: Page = {
  path: '/standards', name: 'standards', see: (me) => me.kind === 'business', component: () => import('./StandardsPage.vue'),
  menu: { order: 60, icon: 'standards', title: 'standards.menu' },
}
export default page
