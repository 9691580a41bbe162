// A clerk's day and a leader's circulation in a browser against the real binary: keys only, no mouse at the counter.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launch, watch } from './launch.mjs'
import { office } from './server.mjs'
import { User } from './user.mjs'

process.chdir(fileURLToPath(new URL('.', import.meta.url)))
mkdirSync('out', { recursive: true })
const password = 'Demo-2026-only'
let passed = 0
let failed = 0
let page = null
const complaints = []
async function step(name, run) {
  if (failed) { console.log(`not run: ${name}`); failed++; return }
  try { await run(); passed++; console.log(`ok ${name}`) } catch (e) {
    failed++
    console.log(`FAILED ${name}\n  ${String(e.stack ?? e).split('\n').slice(0, 6).join('\n  ')}`)
    await page?.screenshot({ path: `out/counter-failed.png` }).catch(() => {})
  }
}
const o = await office('demo', '--faults', 'none', '--password', password)
if (!(await fetch(o.url).then((r) => r.text())).includes('<div id="app">')) { console.log('built without the page: skipped'); await o.stop(); process.exit(77) }
const browser = await launch()
page = await browser.page()
complaints.push(watch(page, o.url))
const u = new User(page, o.url)
let keys = 0
const press = async (k) => { keys++; await page.keyboard.press(k) }
const type = async (t) => { keys += t.length; await page.keyboard.type(t) }
/* A scanner types the code and Enter by itself: one pull of its trigger. */
const scan = async (t) => { keys++; await page.keyboard.type(t); await page.keyboard.press('Enter') }
const said = () => u.text('[data-test=said]')
const lines = () => page.locator('[data-line]').count()
async function heard(re) { await u.until(([s]) => new RegExp(s).test(document.querySelector('[data-test=said]')?.textContent ?? ''), [re.source]) }

await step('counter: the field has the focus, the balance adds up', async () => {
  await u.login('zhaoliu', password)
  await u.go('/counter')
  await page.waitForSelector('[data-test=today] .balance')
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'scan')
  assert.match(await u.text('[data-test=today]'), /账平/)
})
await step('counter: issue five papers by scanner and keys alone', async () => {
  const began = Date.now()
  keys = 0
  for (const c of ['SZ00000006', 'SZ00000011', '16', 'SZ00000021', 'SZ00000026']) { await scan(c); }
  await u.until(() => document.querySelectorAll('[data-line]').length === 5)
  await scan('ZH01002')
  await heard(/对方：李四/)
  await press('Enter')
  await page.waitForSelector('input[name=counter_password]')
  await u.until(() => document.activeElement?.getAttribute('name') === 'counter_password')
  await type(password)
  await press('Enter')
  await u.until(() => document.activeElement?.getAttribute('name') === 'counter_password2')
  await type(password)
  await press('Enter')
  await page.waitForSelector('[data-test=posted]')
  assert.match(await said(), /已登记 DJ-\d{4}-\d+:5 份/)
  console.log(`   ${keys} keys and scans for 5 movements, of them ${2 * password.length} of two passwords; ${Date.now() - began} ms`)
  assert.ok(keys <= 5 + 1 + 3 + 2 * password.length)
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'scan')
})
await step('counter: wrong scans are told and nothing is lost', async () => {
  await scan('SZ99999999')
  await heard(/没有找到/)
  await scan('SZ1|SZ00000001|邻市某局')
  await heard(/邻市某局/)
  await scan('SZ00000006')
  await heard(/第 1 行/)
  await scan('SZ00000006')
  await heard(/已在清单中/)
  assert.equal(await lines(), 1)
  await scan('SZ00000011')
  await u.until(() => document.querySelectorAll('[data-line]').length === 2)
  await type('-')
  await press('Enter')
  await heard(/已撤下/)
  assert.equal(await lines(), 1)
})
await step('counter: what is out comes back without naming anybody; a wrong signature is refused in words', async () => {
  await press('Enter')
  await u.until(() => document.activeElement?.getAttribute('name') === 'counter_password')
  assert.equal(await page.inputValue('input[name=counter_account2]'), 'lisi')
  await page.fill('input[name=counter_account2]', 'wangwu')
  await page.fill('input[name=counter_password]', password)
  await page.fill('input[name=counter_password2]', password)
  await press('Enter')
  await heard(/签字的是王五/)
  await page.fill('input[name=counter_account2]', 'lisi')
  await page.fill('input[name=counter_password2]', password)
  await press('Enter')
  await page.waitForSelector('[data-test=posted]')
  assert.match(await said(), /1 份/)
})
await step('counter: receive an envelope and a paper of three copies; a known reference number is warned about', async () => {
  await press('F10')
  await page.waitForSelector('.receive [data-field=sender]')
  await u.fill('sender', '某省示范厅', '.receive')
  await page.fill('input[name=receive_password]', password)
  await page.click('[data-test=receive-save]')
  await page.waitForSelector('.receive [data-field=ref_no]')
  await u.fill('title', '关于示例来文的通知', '.receive')
  await u.fill('ref_no', '某某发〔2025〕2号', '.receive')
  await u.fill('copies', '3', '.receive')
  await page.click('[data-test=receive-save]')
  await page.locator('.el-message', { hasText: '已登记为' }).waitFor()
  await u.fill('ref_no', '示发〔2026〕99号', '.receive')
  await page.click('[data-test=receive-save]')
  await page.locator('[data-test=received]', { hasText: '关于示例来文的通知' }).waitFor()
  await page.click('[data-test=receive-done]')
  await u.until(() => document.querySelectorAll('[data-line]').length === 3)
})
await step('counter: labels of the three copies come as PDF', async () => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-test=labels]')])
  assert.match(file.suggestedFilename(), /\.pdf$/)
})
await step('counter: sent out, the slip prints', async () => {
  await scan('ZH00007')
  await heard(/示例外单位/)
  await press('Enter')
  await u.until(() => document.activeElement?.getAttribute('name') === 'counter_password')
  await page.fill('input[name=counter_account2]', 'wangwu')
  await page.fill('input[name=counter_password]', password)
  await page.fill('input[name=counter_password2]', password)
  await press('Enter')
  await page.waitForSelector('[data-test=receipt]')
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-test=receipt]')])
  assert.match(file.suggestedFilename(), /\.pdf$/)
})
await step('board: folders where they are, one handed out', async () => {
  await u.go('/circulation')
  await page.waitForSelector('[data-test=board]')
  assert.ok(await page.locator('[data-test=board] .reader').count() >= 1)
  const strip = page.locator('[data-circulation="900002"]')
  await strip.locator('[data-act=hand_out]').click()
  const dialog = page.locator('.act-dialog')
  await dialog.locator('input[name=sign_password]').fill(password)
  await dialog.locator('button[type=submit]').click()
  await dialog.waitFor({ state: 'hidden' })
  await u.until(() => document.querySelectorAll('[data-circulation="900002"] .way li.here').length === 1)
})
let reader = ''
await step('board: the folder cannot be counted back before its reader signed', async () => {
  reader = await page.locator('[data-circulation="900002"] .way li.here b').innerText()
  await page.locator('[data-circulation="900002"] [data-act=take_back]').click()
  const dialog = page.locator('.act-dialog')
  await u.fill('copies_back', '1', '.act-dialog')
  await dialog.locator('input[name=sign_password]').fill(password)
  await dialog.locator('button[type=submit]').click()
  await dialog.locator('.problem', { hasText: '还没有签阅' }).waitFor()
})
await step('leader: signs the paper on his own page with one password', async () => {
  const account = o.made.split('\n').map((l) => l.split('\t')).find((l) => l[2] === reader)?.[0]
  assert.ok(account, `no account of ${reader}`)
  await u.login(account, password)
  await u.go('/readings')
  await page.waitForSelector('[data-reading]')
  await page.fill('input[name=reading_password]', password)
  await page.keyboard.press('Enter')
  await page.locator('.el-message', { hasText: '已签阅' }).waitFor()
  await page.screenshot({ path: 'out/readings.png' })
})
await step('board: counted back, and fewer than went out is refused', async () => {
  await u.login('zhaoliu', password)
  await u.go('/circulation')
  await page.locator('[data-circulation="900002"] [data-act=take_back]').click()
  const dialog = page.locator('.act-dialog')
  await u.fill('copies_back', '0', '.act-dialog')
  await dialog.locator('input[name=sign_password]').fill(password)
  await dialog.locator('button[type=submit]').click()
  await dialog.locator('.problem', { hasText: '收回0份' }).waitFor()
  await u.fill('copies_back', '1', '.act-dialog')
  await dialog.locator('input[name=sign_password]').fill(password)
  await dialog.locator('button[type=submit]').click()
  await dialog.waitFor({ state: 'hidden' })
  await u.until(() => document.querySelectorAll('[data-circulation="900002"] .way li.here').length === 0)
})
await step('nothing complained', async () => assert.deepEqual(complaints.flat(), []))
await browser.close()
await o.stop()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
