import type { Page } from '@/router'
import { seesScore } from '@/session'
const page: Page = {
  path: '/training', name: 'training', see: seesScore, component: () => import('./TrainingPage.vue'),
  menu: { order: 66, icon: 'ranking', title: 'training.menu' },
}
export default page
