import type { Page } from '@/router'
const page: Page = {
  path: '/rules/:id', name: 'rule', props: true, see: (me) => me.kind === 'business', component: () => import('./RulePage.vue'),
}
export default page
