// What a look at a drawn page tells: keys without words, codes shown to people, the other language, what hangs over the edge, controls
// without a name, links that lead nowhere. Used by crawl_test.mjs.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const locales = fileURLToPath(new URL('../../web/src/locales/', import.meta.url))
function flat(o) { return Object.values(o).flatMap((v) => (typeof v === 'object' && v ? flat(v) : [String(v)])) }
const areas = readdirSync(locales + 'zh-CN').map((f) => f.replace(/\.ts$/, ''))
/* Every Chinese text of the page that has no hole in it: none of them may stand in the English page. */
const chinese = areas.flatMap((a) => flat(new Function(readFileSync(`${locales}zh-CN/${a}.ts`, 'utf8').replace(/^[\s\S]*?export default/, 'return'))()))
  .filter((s) => /[\u4e00-\u9fff]/.test(s) && !/[{]|^慎之$/.test(s))
/* The addresses of pages/: a link that fits none of them leads to the home page by way of the router. */
const pagesDir = fileURLToPath(new URL('../../web/src/pages/', import.meta.url))
const routes = readdirSync(pagesDir).map((d) => /path: '([^']+)'/.exec(readFileSync(`${pagesDir}${d}/page.ts`, 'utf8'))[1].replaceAll('\\\\', '\\'))
  .map((path) => '^' + path.replace(/\/:\w+\(\\d\+\)\?/g, '(/\\d+)?').replace(/:\w+\(\\d\+\)/g, '\\d+').replace(/:\w+/g, '[^/]+') + '$')

/* Runs in the page. In English it tells every Chinese text: which of them are ours is known outside, so that thousands of words need not go in at each look. */
async function look({ lang, areas, routes }) {
  for (let frames = 0; frames < 2; frames++) await new Promise((ok) => requestAnimationFrame(ok))   // what the size changes has been drawn
  const bad = []
  const keyLike = new RegExp(`(?<![\\w/])(${areas.join('|')})\\.[a-z]\\w*(\\.\\w+)*\\b`)
  const ways = routes.map((x) => new RegExp(x))
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const at = (e) => { const p = []; for (let i = 0; e && i < 4 && e !== document.body; i++, e = e.parentElement) p.unshift(e.tagName.toLowerCase() + (e.className && typeof e.className === 'string' ? '.' + e.className.trim().split(/\s+/).join('.') : '')); return p.join('>') }
  for (let n; (n = walker.nextNode());) {
    const e = n.parentElement, s = n.data.trim()
    if (!s || !e.getClientRects().length || e.closest('script, style')) continue
    if (keyLike.test(s) && !e.closest('code, pre')) bad.push(`key: ${s} at ${at(e)}`)
    if (/\b(undefined|NaN|\[object|null)\b/.test(s) && !e.closest('code, pre')) bad.push(`broken: ${s} at ${at(e)}`)
    if (/^[a-z][a-z0-9]*([_][a-z0-9]+)+$/.test(s) && !e.closest('code, pre, .mono, .page-head-text p')) bad.push(`code: ${s} at ${at(e)}`)
    if (/^#\d+$/.test(s) && !e.closest('.history')) bad.push(`bare id: ${s} at ${at(e)}`)
    if (lang === 'en' && /[\u4e00-\u9fff]/.test(s) && !e.closest('.top .office')) bad.push(`Chinese: ${s} at ${at(e)}`)
  }
  for (const a of document.querySelectorAll('a[href^="#/"]')) {
    const path = a.getAttribute('href').slice(1).split('?')[0]
    if (!ways.some((x) => x.test(path))) bad.push(`leads nowhere: ${path}`)
  }
  const wide = document.documentElement.scrollWidth - innerWidth
  if (wide > 1) {
    let worst = null
    for (const e of document.body.querySelectorAll('*')) { const r = e.getBoundingClientRect(); if (r.right > innerWidth + 1 && (!worst || r.right > worst.getBoundingClientRect().right)) worst = e }
    bad.push(`overflow: ${wide}px at ${worst ? at(worst) : '?'}`)
  }
  const scrolls = (e) => { for (; e; e = e.parentElement) { const o = getComputedStyle(e).overflowX; if ((o === 'auto' || o === 'scroll') && e.scrollWidth > e.clientWidth) return true } return false }
  for (const e of document.querySelectorAll('button, a[href], input:not([type=hidden]), textarea, select, [role=tab], [tabindex="0"]')) {
    const r = e.getBoundingClientRect()
    if (!r.width || !r.height || !e.checkVisibility({ visibilityProperty: true }) || e.closest('.side:not(.shown)') && innerWidth < 821 || e.classList.contains('skip')) continue
    if ((r.right > innerWidth + 1 || r.left < -1) && !scrolls(e) && !e.closest('.el-tabs__nav-wrap.is-scrollable')) bad.push(`out of reach: ${e.innerText || e.name || at(e)}`)
    const label = (e.getAttribute('aria-label') ?? '') || (e.getAttribute('title') ?? '') || e.innerText?.trim() || e.getAttribute('placeholder') || [...(e.labels ?? [])].map((l) => l.innerText).join('') || (e.getAttribute('aria-labelledby') ? document.getElementById(e.getAttribute('aria-labelledby'))?.innerText : '') || e.querySelector?.('img[alt], [aria-label]')?.getAttribute('alt')
    if (!label && !(e.tagName === 'INPUT' && e.type === 'file')) bad.push(`no name: ${at(e)}`)
  }
  for (const e of document.querySelectorAll('button, h1, h2, h3, dt, dd, th, td, label, .mark, .tile, .chip, li, p')) {
    const c = getComputedStyle(e)
    if (c.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 && !e.title && e.innerText?.trim()) bad.push(`cut off: ${e.innerText.slice(0, 60)} at ${at(e)}`)
  }
  return [...new Set(bad)]
}

/* Drives the page by its own addresses without loading it anew, waits until nothing is asked any more, and gathers what is wrong. */
export class Crawler {
  constructor(page, url, complaints, { lang = 'zh-CN', words = [] } = {}) {
    Object.assign(this, { page, url, complaints, lang, open: new Set(), found: [], pages: 0, own: '', reading: [] })
    this.forbidden = new Set([...chinese, ...words])
    page.on('request', (r) => this.open.add(r))
    page.on('requestfinished', (r) => this.open.delete(r))
    page.on('requestfailed', (r) => { this.open.delete(r); const why = r.failure()?.errorText; if (why !== 'net::ERR_ABORTED') complaints.push(`request failed: ${r.url()} ${why}`) })
    page.on('response', (r) => {
      const said = `${r.status()} ${r.request().method()} ${r.url().replace(url, '')}`
      if (r.status() >= 400) complaints.push(said)
      else if (/\/api\/v1\/(registers|org|todos|life|counter|stocktakes|recalls|exposure)/.test(r.url())) this.reading.push(r.text().then((t) => { this.own += t }, () => {}))
    })
    page.on('console', (m) => { if (m.type() === 'warning') complaints.push(`warning: ${m.text()}`) })
  }
  /* Nothing is asked any more, and no drawer or dialog is on its way in or out (it stands beyond the edge for a moment): three looks in a row, made in the page. */
  async idle() {
    for (const end = Date.now() + 8000; Date.now() < end;) {
      while (this.open.size && Date.now() < end) await new Promise((ok) => setTimeout(ok, 5))
      await this.page.evaluate(async () => {
        for (let quiet = 0, i = 0; quiet < 3 && i < 100; i++) {
          await new Promise((ok) => setTimeout(ok, 15))
          quiet = document.querySelector('[class*="-enter-active"], [class*="-leave-active"]') ? 0 : quiet + 1
        }
      })
      if (!this.open.size) return
    }
  }
  /* a text of the Chinese page, which the office did not write itself in a record: that may be in any language */
  ours(text) { return this.forbidden.has(text) && !this.own.includes(JSON.stringify(text)) }
  async visit(path, sizes) {
    this.own = ''
    const there = await this.page.evaluate((p) => (location.hash.slice(1) || '/') === p || ((location.hash = '#' + p), false), path)
    if (there) await this.page.reload()                     // it has asked for its records before anybody listened
    await this.idle()
    await this.check(path, sizes)
  }
  async check(name, sizes = [[1366, 768], [390, 844]]) {
    this.pages++
    await Promise.all(this.reading.splice(0))
    const now = this.page.viewportSize()
    for (const [width, height] of [...sizes].sort((a, b) => (b[0] === now.width) - (a[0] === now.width))) {   // the size it has comes first
      if (width !== this.page.viewportSize().width) await this.page.setViewportSize({ width, height })
      const bad = await this.page.evaluate(look, { lang: this.lang, areas, routes })
      for (const b of bad) if (!b.startsWith('Chinese: ') || this.ours(b.slice(9).split(' at ')[0])) this.found.push(`${this.lang} ${width} ${name}: ${b}`)
    }
    for (const c of this.complaints.splice(0)) this.found.push(`${this.lang} ${name}: ${c}`)
  }
}
