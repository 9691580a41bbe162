// One path through the page: a fresh office, a browser at it, steps that are counted. After a step that fails the others are not played.
import { launch, watch } from './launch.mjs'
import { office } from './server.mjs'
import { User } from './user.mjs'

export const word = 'Yan-Shi#2026demo'
export const cleanDemo = ['demo', '--faults', 'none', '--password', word]

/* name: of the picture a failed step leaves in /tmp; how: of office(). Exits 77 (skipped) when the binary has no page. */
export async function play(name, ...how) {
  const o = await office(...how)
  if (!(await fetch(o.url).then((r) => r.text())).includes('<div id="app">')) {
    console.log('built without the page (cmake -DSHENZHI_WEB=ON): skipped')
    await o.stop()
    process.exit(77)
  }
  const browser = await launch()
  const page = await browser.page()
  const complaints = watch(page, o.url)
  const count = { passed: 0, failed: 0 }
  async function step(what, fn) {
    if (count.failed) return
    try { await fn(); count.passed++; console.log(`ok ${what}`) } catch (e) {
      count.failed++
      console.log(`FAILED ${what}: ${e.stack ?? e}`)
      await page.screenshot({ path: `/tmp/shenzhi-${name}.png`, fullPage: true }).catch(() => {})
    }
  }
  async function end() {
    await browser.close()
    await o.stop()
    console.log(`${count.passed} passed, ${count.failed} failed`)
    process.exit(count.failed ? 1 : 0)
  }
  return { o, browser, page, complaints, u: new User(page, o.url), count, step, end }
}
