import type { Page } from '@/router'
const page: Page = { path: '/account', name: 'account', component: () => import('./AccountPage.vue') }
export default page
