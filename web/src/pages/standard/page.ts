import type { Page } from '@/router'
const page: Page = {
  path: '/standards/:id', name: 'standard', props: true, see: (me) => me.kind === 'business', component: () => import('./StandardPage.vue'),
}
export default page
