// A power cut: blank forms are printed, one is keyed back by its code, a second time is refused with a link to the record.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { launch, watch } from './launch.mjs'
import { office } from './server.mjs'
import { User } from './user.mjs'

const word = 'Yan-Shi#2026demo'
const o = await office('demo', '--faults', 'none', '--password', word)
const browser = await launch()
const page = await browser.page()
const complaints = watch(page, o.url)
const u = new User(page, o.url)
let failed = 0
try {
  await u.login('sunqi', word)
  await u.go('/r/course')
  await page.click('[data-test=print-list]')
  await page.locator('.el-dropdown-menu__item:visible', { hasText: '空白表单' }).click()
  const [d] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.click('[data-test=print-blanks]')])
  const code = /KB-\d{4}-\d{5}/.exec(execFileSync('pdftotext', ['-layout', await d.path(), '-'], { encoding: 'utf8' }))[0]
  await u.go('/blank')
  await page.fill('input[name=code]', code.toLowerCase())
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/new\/course\//)
  await page.locator('.el-alert', { hasText: code }).waitFor()
  await u.fill('year', '2026')
  await u.fill('title', '停电期间手工登记的培训')
  await u.choose('topic', '法律法规')
  await u.choose('group_kind', '涉密人员')
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/course\/\d+/)
  await u.go('/blank')
  await page.fill('input[name=code]', code)
  await page.keyboard.press('Enter')
  await page.locator('.el-alert', { hasText: '已经补录' }).waitFor()
  await page.locator('a', { hasText: '查看补录的记录' }).click()
  await page.locator('h1', { hasText: '停电期间手工登记的培训' }).waitFor()
  assert.deepEqual(complaints, [])
} catch (e) { failed = 1; console.log(`FAILED ${e.stack ?? e}`); await page.screenshot({ path: '/tmp/shenzhi-blank.png' }).catch(() => {}) }
await browser.close()
await o.stop()
console.log(`${1 - failed} passed, ${failed} failed`)
process.exit(failed)
