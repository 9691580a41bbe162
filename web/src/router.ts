// Pages are folders: src/pages/<name>/page.ts says path, view, menu place and who sees it.
import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { tr } from '@/i18n'
import { mayLeave } from '@/lib/guard'
import { ask } from '@/session'
import { oops } from '@/ui'
import type { Me } from '@/api'

export interface Page {
  path: string
  name: string
  component: () => Promise<unknown>
  props?: RouteRecordRaw['props']
  /* no login needed, drawn without the frame */
  open?: boolean
  see?: (me: Me) => boolean
  /* place: the heading it stands under (locales/<language>/menu.ts); those without come first, without a heading. see: who has it in his menu, of those who may open it */
  menu?: { order: number; icon: string; title: string; place?: string; see?: (me: Me) => boolean }
  /* a page of one record: a button on the record's own page leads to it (path with :id, and :register if it serves several) */
  record?: { register: string | string[]; icon: string; title: string }
}

const files = import.meta.glob<{ default: Page }>('./pages/*/page.ts', { eager: true })
export const pages: Page[] = Object.values(files).map((m) => m.default)

/* What this person sees in the menu, by heading, in the order of each heading's first page. */
export function menuOf(me: Me): Map<string, Page[]> {
  const menu = new Map<string, Page[]>()
  for (const p of pages.filter((p) => p.menu && (!p.see || p.see(me)) && (!p.menu.see || p.menu.see(me))).sort((a, b) => a.menu!.order - b.menu!.order)) {
    const place = p.menu!.place ?? ''
    menu.set(place, [...(menu.get(place) ?? []), p])
  }
  return menu
}

/* Pages that a record of this register has beside its own. */
export function pagesOf(register: string, me: Me): Page[] {
  return pages.filter((p) => p.record && [p.record.register].flat().includes(register) && (!p.see || p.see(me)))
}

const business = (me: Me) => me.kind === 'business'

export const router = createRouter({
  history: createWebHashHistory('/'),
  routes: [
    ...pages.map((p) => ({ path: p.path, name: p.name, component: p.component, props: p.props ?? false, meta: { page: p } }) as RouteRecordRaw),
    { path: '/:rest(.*)*', redirect: '/' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to, from) => {
  if (from.matched.length && !(await mayLeave())) return false
  const page = to.meta.page as Page | undefined
  if (!page || page.open) return true
  const me = await ask()
  if (!me) return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (me.must_change && page.name !== 'account') return { name: 'account' }
  if (page.see && !page.see(me)) return { name: landing(me) }
  return true
})

/* A page's own code is fetched when it is first opened. Some browsers remember that this failed, and a newer program has other files: when the server is there, all is loaded anew at that page, once. */
router.onError(async (e, to) => {
  if (!/import|fetch|load/i.test(String(e))) return
  const there = await fetch('/api/v1/health').then((r) => r.ok, () => false)
  if (!there || Date.now() - Number(sessionStorage.getItem('loaded-anew')) < 10_000) return oops(tr('common.offline'))
  sessionStorage.setItem('loaded-anew', String(Date.now()))
  history.pushState(null, '', router.resolve(to).href)
  location.reload()
})

export function landing(me: Me): string {
  if (business(me)) return 'home'
  return me.kind === 'audit' ? 'audit' : me.kind === 'system' ? 'system' : 'users'
}

