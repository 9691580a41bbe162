import type { Page } from '@/router'
const page: Page = {
  path: '/life/:register/:id(\\d+)', name: 'copylife', props: (r) => ({ register: r.params.register as string, id: Number(r.params.id) }), component: () => import('./CopyLifePage.vue'),
  see: (me) => me.kind === 'business', record: { register: ['copy', 'document', 'custody_item'], icon: 'history', title: 'copylife.open' },
}
export default page
