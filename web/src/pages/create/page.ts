import type { Page } from '@/router'
const page: Page = { path: '/new/:register/:action', name: 'create', props: true, see: (me) => me.kind === 'business', component: () => import('./CreatePage.vue') }
export default page
