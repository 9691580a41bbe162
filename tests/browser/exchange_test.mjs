// Up and down the hierarchy on the page: the ranking, what a unit reported, a card dropped and confirmed, a notice. SHOTS=DIR leaves pictures.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanDemo, play, word } from './play.mjs'
import { binary } from './server.mjs'

const shots = process.env.SHOTS
const { o, page, complaints, u: officer, count, step, end } = await play('exchange', ...cleanDemo)
const work = mkdtempSync(join(tmpdir(), 'shenzhi-exchange-'))
const rows = () => page.locator('section.card table.grid tbody tr')

await step('units by score within their tier', async () => {
  await officer.login('wangwu', word)
  await officer.go('/exchange')
  await page.locator('[data-test=picture] canvas').waitFor()
  assert.equal(await rows().count(), 6)
  const text = await rows().allTextContents()
  assert.match(text[0], /^1.*甲县.*92\.4%.*\+2\.9/s)
  assert.equal(text.filter((t) => t.includes('未上报')).length, 2, 'who is missing')
  assert.match(await page.locator('[data-test=items] li').first().textContent(), /4 个单位/)
})
await step('what one of them reported', async () => {
  await rows().nth(2).click()
  await page.locator('[data-test=one]').waitFor()
  assert.match(await page.locator('[data-test=one]').textContent(), /扣 1 \/ 4 分.*登记文件/s)
  if (shots) { await page.waitForTimeout(600); await page.screenshot({ path: `${shots}/exchange-one.png` }) }
  await page.keyboard.press('Escape')
  await page.locator('[data-test=one]').waitFor({ state: 'hidden' })
})
await step('last year', async () => {
  await page.locator('.tiles .el-select').click()
  await page.locator('.el-select-dropdown__item').filter({ hasText: String(new Date().getFullYear() - 1) }).click()
  await page.locator('table.grid td').filter({ hasText: '未上报' }).first().waitFor({ state: 'detached' })
  assert.equal(await rows().count(), 6)
})
await step('a card is dropped, and waits to be compared', async () => {
  await page.locator('[data-test=own] b').filter({ hasText: /^[0-9a-f]{16}$/ }).waitFor()
  execFileSync(binary, ['init', '--data', join(work, 'data'), '--unit', '示例局'])
  execFileSync('python3', ['-c', `import sqlite3; d = sqlite3.connect(${JSON.stringify(join(work, 'data/shenzhi.db'))}); d.execute("UPDATE unit SET code = 'SLJ'"); d.commit()`])
  execFileSync(binary, ['exchange', 'card', '--data', join(work, 'data'), '--out', join(work, 'card.szl')])
  await page.setInputFiles('#exchange-files', [join(work, 'card.szl'), binary.endsWith('shenzhi') ? new URL(import.meta.url).pathname : ''])
  await page.locator('[data-test=sent] li').nth(1).waitFor()
  assert.match(await page.locator('[data-test=sent] li').nth(0).textContent(), /已接收 card\.szl.*示例局.*核对密钥指纹 [0-9a-f]{16}/s)
  assert.match(await page.locator('[data-test=sent] li.bad').textContent(), /拒收 exchange_test\.mjs: .{4,}/)
  await page.locator('[data-test=waiting] a').click()
  await page.waitForURL(/#\/r\/peer\/\d+/)
  await page.locator('main').filter({ hasText: '密钥指纹' }).waitFor()
})
await step('the office gives its own card, and an approved notice', async () => {
  await officer.go('/exchange')
  await page.locator('[data-test=down] li').waitFor()
  for (const [name, button] of [['card', page.getByRole('button', { name: '导出本单位名片' })], ['notice', page.locator('[data-test=down] li button')]]) {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
    const path = join(work, name)
    await file.saveAs(path)
    assert.equal(readFileSync(path).subarray(0, 16).toString(), 'SHENZHI-LETTER 1', name)
  }
  await page.locator('[data-test=own] b').filter({ hasText: /^[0-9a-f]{16}$/ }).waitFor()
})
await step('a report that is wrong is sent back with its reasons, and counts no more', async () => {
  await officer.go('/exchange')
  await rows().nth(2).click()
  await page.locator('[data-test=send-back]').click()
  const dialog = page.locator('.act-dialog')
  await dialog.waitFor()
  await officer.fill('faults', '漏报一台涉密计算机（示例）', '.act-dialog')
  await officer.date('again_by', `${new Date().getFullYear()}-12-31`, '.act-dialog')
  await dialog.locator('input[name=sign_password]').fill(word)
  if (shots) await page.screenshot({ path: `${shots}/exchange-send-back.png` })
  await dialog.locator('button[type=submit]').click()
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('main').filter({ hasText: '漏报一台涉密计算机' }).waitFor()
  await officer.go('/exchange')
  await page.locator('td').filter({ hasText: '已退回，待重报' }).waitFor()
  assert.match(await officer.text('.tiles'), /3\s*已上报/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=returned] li button').click()])
  await file.saveAs(join(work, 'back'))
  assert.equal(readFileSync(join(work, 'back')).subarray(0, 14).toString(), 'SHENZHI-LETTER')
  if (shots) await page.screenshot({ path: `${shots}/exchange-returned.png`, fullPage: true })
})
await step('the unit sees why, on the page and on the assessment', async () => {
  await o.down()
  execFileSync('python3', ['-c', `import sqlite3; d = sqlite3.connect(${JSON.stringify(join(o.dir, 'shenzhi.db'))}); d.execute("INSERT INTO submission(run, peer, no, made_at, file_sm3, state, sent_back_on, faults, again_by) SELECT max(id), 1, 1, '2026-01-05T10:00:00', 'a', 'returned', '2026-01-06', '第3项与现场不符（示例）' || char(10) || '第5项没有附清单（示例）', '2026-12-31' FROM assessment_run"); d.commit()`])
  await o.up()
  await officer.login('wangwu', word)
  await officer.go('/exchange')
  await page.locator('[data-test=sent-back] li').nth(1).waitFor()
  assert.match(await officer.text('[data-test=sent-back]'), /某省示范厅退回了第 1 份.*第3项与现场不符.*须于 2026-12-31 前重新上报/s)
  if (shots) await page.screenshot({ path: `${shots}/exchange-sent-back.png` })
})
for (const [width, height] of [[1366, 768], [390, 844]])
  await step(`fits ${width}`, async () => {
    await page.setViewportSize({ width, height })
    await officer.go('/exchange')
    await page.locator('[data-test=picture] canvas').waitFor()
    await page.waitForTimeout(700)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) <= 1, 'the page is too wide')
    if (shots) await page.screenshot({ path: `${shots}/exchange-${width}.png`, fullPage: width < 500 })
  })
if (complaints.length) { count.failed++; console.log(complaints.slice(0, 5).join('\n')) }
rmSync(work, { recursive: true, force: true })
await end()
