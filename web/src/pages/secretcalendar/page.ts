import type { Page } from '@/router'
import { hasRole, register } from '@/session'
const page: Page = {
  path: '/secretcalendar', name: 'secretcalendar',
  see: (me) => me.kind === 'business' && !!register('decision') && hasRole('secrecy_officer', 'classifying_officer', 'leader', 'leader_in_charge', 'registry_clerk', 'inspector'),
  component: () => import('./CalendarPage.vue'), menu: { order: 140, icon: 'calendar', title: 'secretcalendar.menu', place: 'carriers' },
}
export default page
