import type { Page } from '@/router'
const page: Page = {
  path: '/signin/:session(\\d+)?/:code(\\d+)?', name: 'signin', see: (me) => me.kind === 'business' && me.person !== null, component: () => import('./SigninPage.vue'),
  props: (r) => ({ session: r.params.session ? Number(r.params.session) : null, code: (r.params.code as string) || '' }),
  menu: { order: 33, icon: 'check', title: 'signin.menu' },
}
export default page
