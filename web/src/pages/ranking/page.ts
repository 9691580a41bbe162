import type { Page } from '@/router'
import { seesScore } from '@/session'
const page: Page = {
  path: '/ranking', name: 'ranking', see: seesScore, component: () => import('./RankingPage.vue'),
  menu: { order: 65, icon: 'ranking', title: 'ranking.menu' },
}
export default page
