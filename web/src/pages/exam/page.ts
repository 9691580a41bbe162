import type { Page } from '@/router'
const page: Page = {
  path: '/exam', name: 'exam', see: (me) => me.kind === 'business' && me.person !== null, component: () => import('./ExamPage.vue'),
  menu: { order: 32, icon: 'school', title: 'exam.menu' },
}
export default page
