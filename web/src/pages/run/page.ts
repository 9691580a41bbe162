import type { Page } from '@/router'
const page: Page = {
  path: '/runs/:id(\\d+)', name: 'run', props: (r) => ({ id: Number(r.params.id) }), see: (me) => me.kind === 'business', component: () => import('./RunPage.vue'),
}
export default page
