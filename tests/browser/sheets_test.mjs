// A predecessor's sheet on the page: text of tabs with a title, other words for columns, a column that is lacking, one bad cell. The good rows come in first,
// the mended sheet comes whole, and what is in is passed over.
import assert from 'node:assert/strict'
import { play, word, cleanDemo } from './play.mjs'

const { page, complaints, u, step, end } = await play('sheets', ...cleanDemo)
const dialog = page.locator('.el-dialog:visible')
const list = (bad) => '某某局办公自动化设备台账（2026年）\n序号\t设备编号\t品牌型号\t设备类型\t密级\t使用部门\t责任人\t启用时间\n' +
  `1\tSB-旧-01\t某牌一\t打印\t非密\t${bad}\t郑十\t2022.3.1\n2\tSB-旧-02\t某牌二\t一体机\t非密\t办公室\t郑十\t〃\n3\tSB-旧-03\t某牌三\t碎纸\t非密\t办公室\t郑十\t3月5日\n合计\t3台\n`
const take = async (bad) => {
  await u.go('/r/equipment')
  await page.getByRole('button', { name: '导入' }).first().click()
  await page.setInputFiles('.el-dialog input[type=file]', { name: '设备.txt', mimeType: 'text/plain', buffer: Buffer.from(list(bad)) })
  await dialog.locator('table.grid tbody tr').nth(6).waitFor()
  await dialog.getByLabel('连接').last().focus()
  await page.keyboard.press('Enter')
  await page.locator('.el-select-dropdown:visible .el-select-dropdown__item', { hasText: '不连接' }).click()
  await dialog.locator('.acts .el-button--primary').click()
}

await step('one bad cell does not keep the others out', async () => {
  await u.login('zhengshi', word)
  await take('没有的科')
  const good = dialog.locator('[data-test=good]')
  await good.waitFor()
  assert.match(await dialog.locator('table.grid').first().innerText(), /3\s+部门\s+.*没有的科/)
  assert.ok(await dialog.locator('.acts .el-button--primary').isDisabled(), 'nothing is imported unasked')
  assert.equal(await dialog.locator('[data-test=past]').count(), 0, 'what happened against a rule is not everybody\'s to say')
  await dialog.locator('[data-test=told] summary').click()
  assert.match(await dialog.locator('[data-test=told]').innerText(), /第4行：“同上”照上一行登记[\s\S]*第5行：没有写年份的日期，都按表名中的2026年登记/)
  await good.click()
  await dialog.locator('.acts .el-button--primary').click()
  await page.locator('.el-message', { hasText: '已导入 2 条' }).waitFor()
})
await step('the mended sheet comes whole', async () => {
  await take('办公室')
  await dialog.locator('.el-alert--success').waitFor()
  assert.match(await dialog.locator('[data-test=told]').innerText(), /1 项|2 项|3 项|4 项/)
  await dialog.locator('.acts .el-button--primary').click()
  await page.locator('.el-message', { hasText: '已导入 1 条' }).waitFor()
  await u.go('/r/equipment?q=某牌')
  await u.until(() => document.querySelectorAll('[data-test=rows] tbody tr, .el-table__body tbody tr, table tbody tr').length >= 3)
})
await step('the secrecy officer may say that it has happened; a sheet without a good row is not called right', async () => {
  await u.login('wangwu', word)
  await u.go('/r/course')
  await page.getByRole('button', { name: '导入' }).first().click()
  await page.setInputFiles('.el-dialog input[type=file]', { name: '课.csv', mimeType: 'text/csv', buffer: Buffer.from('year,title,topic,group_kind\n二零,照实一课,law,everyone\n') })
  await dialog.locator('.acts .el-button--primary').click()
  const past = dialog.locator('[data-test=past]')
  await past.waitFor()
  assert.equal(await dialog.locator('.el-alert--success').count(), 0)
  const asked = page.waitForRequest((r) => r.url().includes('/imports/') && r.method() === 'POST')
  await past.click()
  assert.equal((await asked).postDataJSON().past, true)
  await past.and(page.locator('.is-checked')).waitFor()
})
await step('an old .xls, another of its sheets, and a table of Word', async () => {
  await u.login('zhengshi', word)
  const books = new URL('../cli/books/', import.meta.url).pathname
  for (const [book, left, row] of [['people.xls', '第二', '张𠮷'], ['tables.docx', '', 'ZT-1']]) {
    await u.go('/r/equipment')
    await page.getByRole('button', { name: '导入' }).first().click()
    await page.setInputFiles('.el-dialog input[type=file]', books + book)
    await dialog.locator('table.grid tbody tr', { hasText: row }).first().waitFor()
    if (left) {
      await dialog.getByRole('button', { name: `改读“${left}”` }).click()
      await dialog.locator('.el-alert--warning', { hasText: '人员' }).waitFor()
    }
    await page.keyboard.press('Escape')
    await dialog.locator('.el-dialog__headerbtn').click()
  }
})
await step('what was entered by mistake is taken back', async () => {
  await u.login('wangwu', word)
  await u.go('/r/equipment?q=某牌二')
  await page.locator('table tbody tr', { hasText: '某牌二' }).first().click()
  await page.getByRole('button', { name: '登错作废' }).click()
  await dialog.locator('textarea').first().fill('重复登记')
  await dialog.locator('input[type=password]').first().fill(word)
  await dialog.locator('.el-button--primary').last().click()
  await page.getByText('登错作废', { exact: true }).first().waitFor()
})
await step('nothing to complain of', async () => assert.deepEqual(complaints, []))
await end()
