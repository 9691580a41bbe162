import type { Page } from '@/router'
const page: Page = { path: '/setup', name: 'setup', open: true, component: () => import('./SetupPage.vue') }
export default page
