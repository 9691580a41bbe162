import type { Page } from '@/router'
const page: Page = {
  path: '/digest', name: 'digest', see: (me) => me.kind === 'business', component: () => import('./DigestPage.vue'),
  menu: { order: 45, icon: 'list', title: 'digest.menu' },
}
export default page
