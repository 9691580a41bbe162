// A stocktake with two counters at once: scanner, last digits, a ticked list; a lost line; merge, approval by another person, witness.
import assert from 'node:assert/strict'
import { launch, watch } from './launch.mjs'
import { office } from './server.mjs'
import { User, today } from './user.mjs'

const word = 'Yan-Shi#2026demo', shots = process.env.SHOTS
const o = await office('demo', '--faults', 'none', '--password', word)
const one = await launch(), two = await launch(), three = await launch()
const page = await one.page(), page2 = await two.page(), page3 = await three.page()
const complaints = [watch(page, o.url), watch(page2, o.url), watch(page3, o.url)]
const clerk = new User(page, o.url), archivist = new User(page2, o.url), officer = new User(page3, o.url)
let failed = 0, passed = 0
async function step(what, fn) {
  if (failed) return
  try { await fn(); passed++ } catch (e) { failed++; console.log(`FAILED ${what}: ${e.stack ?? e}`); for (const [n, p] of [page, page2, page3].entries()) await p.screenshot({ path: `/tmp/shenzhi-stocktake-${n}.png` }).catch(() => {}) }
}
const shot = async (p, name) => { if (shots) { await p.waitForTimeout(400); await p.screenshot({ path: `${shots}/${name}.png`, fullPage: false }) } }
const api = (p, path) => p.evaluate((x) => fetch('/api/v1' + x).then((r) => r.json()), path)
const scan = async (u, code) => { await u.page.fill('[data-test=scan]', code); await u.page.keyboard.press('Enter') }
const state = (u, text, want) => u.page.locator(`[data-test=lines] li[data-state=${want}]`, { hasText: text }).first().waitFor()
let id, waste, codes, elsewhere

await step('the clerk starts it', async () => {
  await clerk.login('zhaoliu', word)
  await clerk.go('/new/stocktake/create')
  await clerk.fill('month', today().slice(0, 7))
  await clerk.choose('kind', '文件和介质')
  await clerk.choose('occasion', '专项')
  await clerk.choose('account', '待销毁柜')
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/stocktake\/\d+/)
  id = Number(/stocktake\/(\d+)/.exec(page.url())[1])
  waste = (await api(page, '/registers/custody_account?filter=name:eq:待销毁柜')).rows[0].id
  codes = (await api(page, '/registers/waste_batch?limit=200&filter=state:eq:kept&sort=id')).rows.map((r) => r.no)
  assert.ok(codes.length >= 8, `${codes.length} bundles of waste`)
  const item = (await api(page, '/registers/custody_item?filter=account:eq:2&filter=kind:eq:copy&limit=1&sort=id')).rows[0].id
  const copy = (await api(page, `/registers/custody_item/${item}`)).record.copy
  elsewhere = (await api(page, `/registers/copy/${copy}`)).record.label_code
  await page.click('[data-page=stocktake]')
  await page.locator('[data-test=scan]').waitFor()
})
await step('two people count at once, by scanner, by the last digits, from a list', async () => {
  await archivist.login('wujiu', word)
  await archivist.go(`/stocktake/${id}`)
  await page2.locator('[data-test=scan]').waitFor()
  const half = Math.floor(codes.length / 2)
  await Promise.all([
    (async () => { for (const c of codes.slice(0, half)) { await scan(clerk, c); await state(clerk, c, 'here') } })(),
    (async () => { await page2.click('[data-act=sheet]'); for (const c of codes.slice(half, -1)) await page2.locator('.sheet label', { hasText: c }).locator('input').check() })(),
  ])
  await scan(clerk, codes[0])
  await state(clerk, codes[0], 'again')
  await scan(archivist, 'SZ99999999')
  await state(archivist, 'SZ99999999', 'unknown')
  await scan(archivist, elsewhere)
  await state(archivist, elsewhere, 'elsewhere')
  await page.waitForTimeout(8500)
  assert.equal(await page.locator('[data-test=counters] li').count(), 2, 'both counters are shown')
  await shot(page2, 'stocktake-count')
})
await step('a lost line loses nothing', async () => {
  await one.context.setOffline(true)
  await scan(clerk, 'XX-LOST-LINE')
  await page.locator('[data-test=waiting]', { hasText: '1' }).waitFor()
  await one.context.setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await state(clerk, 'XX-LOST-LINE', 'unknown')
  await page.locator('[data-test=lines] li', { hasText: 'XX-LOST-LINE' }).locator('button', { hasText: '撤回' }).click()
  await page.locator('[data-test=lines] li', { hasText: 'XX-LOST-LINE' }).waitFor({ state: 'detached' })
})
await step('the merge says what is missing, what is extra and what stands in the wrong place', async () => {
  await page.click('[data-act=merge]')
  await page.locator('[data-test=differences] tr[data-kind]').first().waitFor()
  const kinds = await page.locator('[data-test=differences] tr[data-kind]').evaluateAll((r) => r.map((x) => x.dataset.kind).sort())
  assert.deepEqual(kinds, ['extra', 'missing', 'wrong_cabinet'])
  assert.ok(await page.locator('[data-act=certify]').isDisabled(), 'not to be certified yet')
  await shot(page, 'stocktake-differences')
})
await step('the officer approves the entries', async () => {
  await officer.login('wangwu', word)
  await officer.go(`/stocktake/${id}`)
  for (let n = 3; n > 0; n--) {
    await page3.locator('[data-test=differences] tr[data-state=open]').nth(n - 1).waitFor()
    await page3.locator('[data-test=differences] tr[data-state=open] [data-act=correct]').first().click()
    const d = page3.locator('.act-dialog')
    await d.waitFor()
    await d.locator('input[name=sign_password]').fill(word)
    await d.locator('button[type=submit]').click()
    await Promise.race([d.waitFor({ state: 'hidden' }), d.locator('.problem').waitFor()])
    assert.ok(!(await d.locator('.problem').isVisible()), await d.locator('.problem').isVisible() ? await d.locator('.problem').innerText() : '')
  }
  assert.equal((await api(page3, '/registers/missing_item?filter=state:eq:searching')).rows.length, 1, 'a search runs for what is missing')
})
await step('the witness signs and the stocktake is done', async () => {
  await page.reload()
  await page.locator('[data-act=certify]:not([disabled])').waitFor()
  await clerk.act('certify', async (d) => { await page.locator(`${d} input[name=second_account]`).fill('wangwu'); await page.locator(`${d} input[name=second_password]`).fill(word) }, { password: word })
  const r = (await api(page, `/registers/stocktake/${id}`)).record
  assert.equal(r.state, 'done')
  assert.equal(r.book_count, codes.length)
  assert.equal(r.found_count, codes.length - 1)
  await shot(page, 'stocktake-done')
})
assert.deepEqual(complaints.flat(), [])
for (const b of [one, two, three]) await b.close()
await o.stop()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
