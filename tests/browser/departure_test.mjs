// A departure on the page: what is in his name, counted by both, moved in one signed act, exceptions signed, closed at zero, printed.
// SHOTS=DIR also takes pictures of the three pages of this area.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { launch, watch } from './launch.mjs'
import { office } from './server.mjs'
import { today, User } from './user.mjs'

const word = 'Yan-Shi#2026demo', shots = process.env.SHOTS
const o = await office('demo', '--faults', 'none', '--password', word)
const browser = await launch({ width: 1366, height: 768 })
const page = await browser.page()
const complaints = watch(page, o.url)
const u = new User(page, o.url)
page.setDefaultTimeout(60_000)
let failed = 0
if (shots) mkdirSync(shots, { recursive: true })
async function shot(name) {
  if (!shots) return
  await page.waitForTimeout(700)
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
async function phone(name, path) {
  if (!shots) return
  await page.setViewportSize({ width: 390, height: 844 })
  await u.go(path)
  await page.waitForTimeout(900)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (wide > 1) console.log(`${name}: ${wide} px too wide`)
  await page.screenshot({ path: `${shots}/390-${name}.png` })
  await page.setViewportSize({ width: 1366, height: 768 })
}
/* Out of a dialog: the page asks first when something was typed. */
async function leave(dialog) {
  const sure = page.locator('.el-message-box:visible .el-button--danger')
  await page.keyboard.press('Escape')
  await Promise.race([dialog.waitFor({ state: 'hidden' }), sure.waitFor()])
  if (await sure.isVisible()) await sure.click()
  await dialog.waitFor({ state: 'hidden' })
}
/* an action of the handover in front, with both signatures */
async function act(name, second, numbers) {
  await page.locator(`.page-head [data-act="${name}"]`).click()
  const d = page.locator('.act-dialog:visible')
  await d.waitFor()
  for (const [field, n] of Object.entries(numbers ?? {})) await d.locator(`[data-field="${field}"] input`).fill(String(n))
  await d.locator('input[name=sign_password]').fill(word)
  if (second) { await d.locator('input[name=second_account]').fill(second); await d.locator('input[name=second_password]').fill(word) }
  await d.locator('button[type=submit]').click()
  await Promise.race([d.waitFor({ state: 'hidden' }), d.locator('.problem').waitFor()])
  const trouble = await d.locator('.problem').isVisible() ? await d.locator('.problem').innerText() : ''
  if (trouble) await leave(d)
  return trouble
}
async function departure() {
  await u.login('sunqi', word)
  await u.go('/handover')
  await page.locator('.pick .el-select').click()
  await page.locator('.pick input').first().fill('施甲子')
  await page.locator('.el-select-dropdown__item:visible', { hasText: '施甲子' }).first().click()
  await page.locator('.kinds .mark').first().waitFor()
  assert.match(await page.locator('.kinds').innerText(), /登录账号 1/)
  await shot('handover')
  await page.click('[data-act=open]')
  await page.waitForURL(/#\/new\/handover\/create/)
  await u.choose('kind', '离岗离职')
  await u.choose('successor', '华甲子')
  await u.date('planned_on', today())
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/handover\/\d+/)
  const id = /handover\/(\d+)/.exec(page.url())[1]
  await u.login('zhaoliu', word)
  await u.go(`/handover/${id}`)
  await page.locator('.facts').waitFor()
  const n = Number(/(\d+) 件/.exec(await page.locator('.facts').innerText())[1])
  await shot('handover-open')
  assert.match(await act('count', 'g00012', { counted_out: n, counted_in: n + 1 }), /清点/, 'both counts must agree')
  assert.equal(await act('count', 'g00012', { counted_out: n, counted_in: n }), '')
  await page.locator('.mark', { hasText: '双方已清点' }).waitFor()
  assert.equal(await act('settle', 'g00014'), '')
  await page.locator('.mark', { hasText: '已移交' }).first().waitFor()
  await u.login('wangwu', word)
  await u.go(`/handover/${id}`)
  assert.match(await act('close'), /未清/, 'not closed while ties are left')
  await u.login('lisi', word)
  await u.go(`/handover/${id}`)
  await page.locator('[data-act=except]').first().waitFor()
  for (let left = await page.locator('[data-act=except]').count(); left > 0; left--) {
    await page.locator('[data-act=except]').first().click()
    const d = page.locator('.act-dialog:visible')
    await d.waitFor()
    await d.locator('[data-field=exception_reason] input, [data-field=exception_reason] textarea').first().fill('离岗手续办理期间保留,由管理员到期收回')
    await d.locator('[data-field=exception_until] input').fill('2099-01-01')
    await d.locator('[data-field=exception_until] input').press('Tab')
    await d.locator('input[name=sign_password]').fill(word)
    await d.locator('button[type=submit]').click()
    await d.waitFor({ state: 'hidden' })
    await u.until((k) => document.querySelectorAll('[data-act=except]').length < k, left)
  }
  await u.login('wangwu', word)
  await u.go(`/handover/${id}`)
  assert.equal(await act('close'), '')
  await page.locator('.mark', { hasText: '已清零办结' }).first().waitFor()
  await shot('handover-closed')
  await page.click('[data-act=form]')
  const [d] = await Promise.all([page.waitForEvent('download'), page.locator('.el-dropdown-menu__item:visible', { hasText: 'PDF' }).click()])
  const text = execFileSync('pdftotext', ['-layout', await d.path(), '-'], { encoding: 'utf8' })
  for (const w of ['交接清零单', '施甲子', '华甲子', '例外至2099-01-01']) assert.ok(text.replace(/\s/g, '').includes(w), `the form says ${w}`)
  if (shots) execFileSync('cp', [await d.path(), `${shots}/handover.pdf`])
  await phone('handover', `/handover/${id}`)
}
async function exposure() {
  await u.login('wangwu', word)
  await u.go('/exposure')
  await page.fill('input[name=q]', '第266号')
  await page.click('[data-act=find]')
  await page.locator('[data-act=choose], [data-act=trace]').first().waitFor()
  if (await page.locator('[data-act=choose]').count()) await page.locator('[data-act=choose]').first().click()
  await page.click('[data-act=trace]')
  await page.locator('[data-test=sums]').waitFor()
  assert.match(await u.text('[data-test=sums]'), /[1-9]\d* 个载体/)
  await page.locator('.bar').first().waitFor()
  await shot('exposure')
  await page.click('[data-act=incident]')
  await page.locator('.act-dialog:visible [data-act=make]').click()
  await page.waitForURL(/#\/r\/incident\/\d+/)
  await page.locator('dd', { hasText: '已由台账追溯接触范围' }).waitFor()
  await phone('exposure', '/exposure')
}
async function calendar() {
  await u.go('/secretcalendar')
  await page.locator('[data-test=due]').waitFor()
  await page.locator('.month').first().waitFor()
  const due = page.locator('[data-test=due] tbody tr')
  const before = await due.count()
  assert.ok(before > 0, 'something is to be decided')
  await shot('secretcalendar')
  await page.locator('[data-act=propose]').first().click()
  await page.locator('[data-test=proposed] tbody tr').first().waitFor()
  await u.login('zhangsan', word)
  await u.go('/secretcalendar')
  await page.locator('[data-act=decide]').first().click()
  const d = page.locator('.act-dialog:visible')
  await d.locator('input[name=sign_password]').fill(word)
  await d.locator('button[type=submit]').click()
  await d.waitFor({ state: 'hidden' })
  await page.locator('[data-test=proposed]').waitFor({ state: 'hidden' })
  assert.ok(await due.count() < before, 'one less to decide')
  await phone('secretcalendar', '/secretcalendar')
}
try {
  await departure()
  await exposure()
  await calendar()
  assert.deepEqual(complaints, [])
} catch (e) { failed = 1; console.log(`FAILED ${e.stack ?? e}`); await page.screenshot({ path: '/tmp/shenzhi-departure.png' }).catch(() => {}) }
await browser.close()
await o.stop()
console.log(failed ? '1 failed' : 'departure, exposure, calendar: passed')
process.exit(failed)
