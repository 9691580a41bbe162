import type { Page } from '@/router'
const page: Page = { path: '/login', name: 'login', open: true, component: () => import('./LoginPage.vue') }
export default page
