import type { Page } from '@/router'
import { seesScore } from '@/session'
const page: Page = {
  path: '/training', name: 'training', see: seesScore, component: () => import('./TrainingPage.vue'),
  menu: { order: 320, icon: 'timer', title: 'training.menu', place: 'people' },
}
export default page
