import type { Page } from '@/router'
const page: Page = { path: '/readings', name: 'readings', component: () => import('./ReadingsPage.vue'), menu: { order: 14, icon: 'reading', title: 'readings.menu' }, see: (me) => me.kind === 'business' && !!me.person }
export default page
