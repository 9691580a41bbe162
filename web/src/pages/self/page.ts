import type { Page } from '@/router'
const page: Page = {
  path: '/self', name: 'self', see: (me) => me.kind === 'business' && !!me.person, component: () => import('./SelfPage.vue'),
  menu: { order: 30, icon: 'self', title: 'self.menu' },
}
export default page
