import type { Page } from '@/router'
const page: Page = {
  path: '/verify', name: 'verify', see: (me) => me.kind === 'audit', component: () => import('./VerifyPage.vue'),
  menu: { order: 430, icon: 'verify', title: 'verify.menu', place: 'admin' },
}
export default page
