import type { Page } from '@/router'
const page: Page = {
  path: '/', name: 'home', see: (me) => me.kind === 'business', component: () => import('./HomePage.vue'),
  menu: { order: 10, icon: 'home', title: 'home.menu' },
}
export default page
