// A paper of 300 copies comes in: all of them are named and get a label, a batch takes what it can and says where the rest is, the last copy is found by its number.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cleanDemo, play, word } from './play.mjs'

const { page, complaints, u, step, end } = await play('many-copies', ...cleanDemo)
const said = () => u.text('[data-test=said]')

await step('received: the line names the first and the last label, and each of the 300 copies gets one', async () => {
  await u.login('zhaoliu', word)
  await u.go('/counter')
  await page.click('[data-test=receive]')
  await page.locator('.receive button', { hasText: '没有信封' }).click()
  await u.fill('title', '关于三百份示例通知', '.receive')
  await u.fill('ref_no', '示某发〔2026〕7301号', '.receive')
  await u.fill('copies', '300', '.receive')
  await page.fill('input[name=receive_password]', word)
  await page.click('[data-test=receive-save]')
  const [, first, last] = /SZ(\d{8}) – SZ(\d{8})/.exec(await u.text('[data-test=received] li'))
  assert.equal(Number(last) - Number(first), 299)
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-test=receive-labels]')])
  const text = execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' })
  assert.equal(new Set(text.match(/SZ\d{8}/g)).size, 300)
})
await step('the basket takes one batch and says where the rest is', async () => {
  await page.click('[data-test=receive-done]')
  await page.locator('.receive').waitFor({ state: 'hidden' })
  assert.equal(await page.locator('[data-line]').count(), 200)
  assert.equal(await page.locator('[data-test=missed]').count(), 0, 'nothing went wrong')
  assert.match(await said(), /其余 100 份（自 000201 起）/)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/many-copies.png` })
})
await step('by its reference number all are offered, the last by its copy number', async () => {
  await page.locator('button', { hasText: '清空' }).click()
  for (const code of ['示某发〔2026〕7301号', '000300']) {
    await page.fill('input[name=scan]', code)
    await page.press('input[name=scan]', 'Enter')
    await u.until(([c]) => (c === '000300' ? document.querySelectorAll('[data-line]').length === 1 : document.querySelectorAll('[data-test=choices] li').length === 60), [code])
    if (code !== '000300') {
      assert.match(await said(), /共 300 份/)
      await page.getByText('还有 240 项没有列出').waitFor()
    }
  }
  assert.match(await u.text('[data-line]'), /000300/)
})
await step('a copy to each of several units: one basket, one pair of signatures, all slips in one print', async () => {
  await page.locator('button', { hasText: '清空' }).click()
  await page.evaluate(async () => {
    const token = (await (await fetch('/api/v1/me')).json()).csrf
    for (const name of ['某甲局（示例）', '某乙局（示例）']) await fetch('/api/v1/registers/custody_account/actions/create', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ fields: { name, kind: 'unit_outside', max_level: 4 } }) })
  })
  const scan = async (code) => { await page.fill('input[name=scan]', code); await page.press('input[name=scan]', 'Enter') }
  await scan('示某发〔2026〕7301号')
  await page.click('[data-test=add-all]')
  await u.until(() => document.querySelectorAll('[data-line]').length === 200)
  for (let n = 200; n > 7; n--) await scan('-')
  await u.until(() => document.querySelectorAll('[data-line]').length === 7)
  await page.keyboard.press('F9')
  await page.locator('[data-test=each]').click()
  await page.click('[data-test=all-units]')
  await page.locator('[data-test=unit]').first().waitFor()
  const units = (await page.locator('[data-test=unit]').allTextContents()).map((t) => t.replace(' → ', ''))
  assert.deepEqual([new Set(units).size, units.length], [3, 3], 'every unit once')
  assert.equal(await page.locator('[data-test=missed]').count(), 0, 'what does not fit into a batch is said in a sentence')
  for (let n = units.length; n < 7; n++) { await scan(units[0]); await u.until((want) => document.querySelectorAll('[data-test=unit]').length === want, n + 1) }
  await scan('')
  await page.fill('input[name=counter_password]', word)
  await page.fill('input[name=counter_account2]', 'wangwu')
  await page.fill('input[name=counter_password2]', word)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/each-unit.png` })
  await page.click('[data-test=post]')
  await page.locator('[data-test=posted]').waitFor()
  const slips = await page.locator('[data-test=receipt]').count()
  assert.equal(slips, Math.min(units.length, 7))
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-test=receipts]')])
  const pages = execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  assert.equal(pages.length, slips)
  for (const name of units) assert.ok(pages.some((p) => p.includes(name.slice(0, 4))), name)
})
await step('the receipts come back in another week, all of them by one sheet', async () => {
  await u.go('/r/receipt')
  await page.getByRole('button', { name: '导入' }).first().click()
  const dialog = page.locator('.el-dialog:visible')
  const sheet = await page.evaluate(async () => {
    const rows = (await (await fetch('/api/v1/registers/receipt?state=sent&limit=50')).json()).rows
    return [['回执号', '收回日期', '对方签收人'], ...rows.map((r, i) => [r.no, r.sent_on, `收件人${i}（示例）`])].map((l) => l.join('\t')).join('\n')
  })
  const n = sheet.split('\n').length - 1
  assert.ok(n >= 3, `${n} are out`)
  await dialog.locator('textarea').fill(sheet)
  await dialog.getByRole('button', { name: '使用粘贴的内容' }).click()
  await dialog.getByRole('button', { name: '逐行检查' }).click()
  await dialog.getByText(`${n} 行全部通过检查`).waitFor()
  await dialog.locator('input[name=sign_password]').fill(word)
  await dialog.getByRole('button', { name: `导入 ${n} 条` }).click()
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(await page.evaluate(async () => (await (await fetch('/api/v1/registers/receipt?state=sent&limit=50')).json()).rows.length), 0, 'all are back')
})
await step('a list printed by the browser has its heads on every page, and says that there is more', async () => {
  await u.go('/r/copy')
  await page.locator('table.grid tbody tr').nth(49).waitFor()
  writeFileSync('/tmp/shenzhi-many-copies.pdf', await page.pdf({ format: 'A4' }))
  const sheets = execFileSync('pdftotext', ['-layout', '/tmp/shenzhi-many-copies.pdf', '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  assert.ok(sheets.length > 1)
  for (const s of sheets) assert.match(s, /份号/)
  assert.match(sheets.at(-1), /以上是前 50 条，后面还有/)
})
await step('nothing complained', async () => assert.deepEqual(complaints, []))
await end()
