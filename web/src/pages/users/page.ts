import type { Page } from '@/router'
const page: Page = {
  path: '/users', name: 'users', see: (me) => me.kind === 'system' || me.kind === 'security', component: () => import('./UsersPage.vue'),
  menu: { order: 410, icon: 'users', title: 'users.menu', place: 'admin' },
}
export default page
