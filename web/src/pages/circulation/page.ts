import type { Page } from '@/router'
const page: Page = {
  path: '/circulation', name: 'circulation', component: () => import('./CirculationPage.vue'), menu: { order: 113, icon: 'folder', title: 'circulation.menu', place: 'carriers' },
  see: (me) => me.kind === 'business' && me.roles.some((r) => ['registry_clerk', 'secrecy_officer', 'leader_in_charge', 'inspector'].includes(r.role)),
}
export default page
