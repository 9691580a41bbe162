import type { Page } from '@/router'
import { seesScore } from '@/session'
const page: Page = {
  path: '/ranking', name: 'ranking', see: seesScore, component: () => import('./RankingPage.vue'),
  menu: { order: 250, icon: 'trend', title: 'ranking.menu', place: 'assess' },
}
export default page
