import type { Page } from '@/router'
import { hasRole } from '@/session'
const page: Page = {
  path: '/exposure', name: 'exposure', see: (me) => me.kind === 'business' && hasRole('secrecy_officer', 'leader', 'leader_in_charge', 'inspector'), component: () => import('./ExposurePage.vue'),
  menu: { order: 130, icon: 'network', title: 'exposure.menu', place: 'carriers' },
}
export default page
