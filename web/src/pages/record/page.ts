import type { Page } from '@/router'
const page: Page = { path: '/r/:register/:id(\\d+)', name: 'record', props: (r) => ({ register: r.params.register as string, id: Number(r.params.id) }), see: (me) => me.kind === 'business', component: () => import('./RecordPage.vue') }
export default page
