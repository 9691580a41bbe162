import type { Page } from '@/router'
const page: Page = {
  path: '/org', name: 'org', see: (me) => me.kind === 'business', component: () => import('./OrgPage.vue'),
  menu: { order: 310, icon: 'org', title: 'org.menu', place: 'people' },
}
export default page
