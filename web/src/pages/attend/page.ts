import type { Page } from '@/router'
const page: Page = {
  path: '/attend/:id(\\d+)', name: 'attend', see: (me) => me.roles.some((r) => r.role === 'secrecy_officer' || r.role === 'hr'), component: () => import('./AttendPage.vue'),
  props: (r) => ({ id: Number(r.params.id) }), record: { register: 'course_session', title: 'attend.open', icon: 'check' },
}
export default page
