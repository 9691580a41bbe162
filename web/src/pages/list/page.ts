import type { Page } from '@/router'
const page: Page = { path: '/r/:register', name: 'list', props: true, see: (me) => me.kind === 'business', component: () => import('./ListPage.vue') }
export default page
