import type { Page } from '@/router'
const page: Page = {
  path: '/counter', name: 'counter', component: () => import('./CounterPage.vue'), menu: { order: 112, icon: 'custody', title: 'counter.menu', place: 'carriers' },
  see: (me) => me.kind === 'business' && me.roles.some((r) => ['registry_clerk', 'secrecy_officer', 'archivist', 'equipment_keeper'].includes(r.role)),
}
export default page
