// What was seen and left on the page: a department's row that opens to its problems, one scroll bar, an import that Escape does not throw away, no codes in sight.
import assert from 'node:assert/strict'
import { play, word } from './play.mjs'

const { page, complaints, u: officer, step, end } = await play('seen', 'demo', '--faults', 'key', '--password', word)

await step('a department opens to its problems, as many as were counted', async () => {
  await officer.login('wangwu', word)
  await officer.go('/ranking')
  const row = page.locator('tr[data-department]').filter({ has: page.locator('td.bad') }).first()
  await row.waitFor()
  const told = Number(await row.locator('td').last().textContent())
  assert.equal(await row.locator('button').evaluate((e) => getComputedStyle(e).borderTopWidth), '0px', 'it looks like the other links, not like a button of 1995')
  await row.locator('button').focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-test=problems] li').first().waitFor()
  assert.equal(await page.locator('[data-test=problems] li').count(), told)
  await page.reload()
  await page.locator('[data-test=problems] li').first().waitFor()
  await page.locator('[data-test=problems] li a').first().click()
  await officer.until(() => /#\/(r|rules)\//.test(location.hash))
})
await step('the to-dos scroll with the page', async () => {
  await officer.go('/')
  await page.locator('.todos li').first().waitFor()
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('.todos')].filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowY)).length), 0)
  const rest = page.locator('[data-act=rest]'), before = await page.locator('.todos > li').count()
  if (await rest.count()) {
    await rest.click()
    assert.ok(await page.locator('.todos > li').count() > before, 'the others show')
  }
})
await step('Escape leaves what the columns mean', async () => {
  await officer.login('zhengshi', word)
  await officer.go('/r/computer')
  await page.getByRole('button', { name: '导入' }).first().click()
  await page.locator('.el-dialog textarea').fill('名称型号\t涉密等级\n甲\t公开\n')
  await page.keyboard.press('Escape')
  await page.locator('.el-dialog .acts .el-button--primary').click()
  await page.locator('.el-dialog table.grid tbody tr').nth(1).waitFor()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(400)
  assert.equal(await page.locator('.el-dialog:visible table.grid tbody tr').count(), 2, 'the dialog is still there')
})
await step('a refusal shows no code until asked', async () => {
  await page.context().clearCookies()
  await page.goto('about:blank')
  await officer.go('/login')
  await page.fill('input[name=account]', 'zhengshi')
  await page.fill('input[name=password]', 'not-this-one')
  await page.keyboard.press('Enter')
  const note = page.locator('.problem').first()
  await note.waitFor()
  assert.ok(!/E_[A-Z]+/.test(await note.innerText()), await note.innerText())
  await note.locator('summary').click()
  assert.match(await note.innerText(), /E_[A-Z]+/)
})
await step('nothing to complain of', async () => assert.deepEqual(complaints, []))
await end()
