// A title typed into the wrong field is destroyed in the dialog: two signatures, what stands elsewhere is said, nothing is left on the page.
import assert from 'node:assert/strict'
import { play, cleanDemo, word } from './play.mjs'

const secret = '误填的内容紫水晶七号'
const { page, complaints, u, step, end } = await play('purge', ...cleanDemo)
let id = 0, other = 0
const api = (path) => page.evaluate((x) => fetch('/api/v1' + x).then((r) => r.json()), path)
const dialog = () => page.locator('.purge-dialog')
async function course(title) {
  await u.go('/new/course/create')
  await u.fill('title', title)
  await u.fill('year', '2026')
  await u.choose('topic', '法律法规')
  await u.choose('group_kind', '全体人员')
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/course\/\d+/)
  return Number(/course\/(\d+)/.exec(page.url())[1])
}
async function open(record) {
  await u.go(`/r/course/${record}`)
  await page.click('[data-act=more]')
  await page.locator('.el-dropdown-menu__item:visible [data-act=purge], [data-act=purge]:visible').first().click()
  await dialog().waitFor()
}
async function fill(reason, password, second) {
  await dialog().locator('.el-select').first().click()
  await page.locator('.el-select-dropdown__item:visible', { hasText: '名称' }).first().click()
  await page.keyboard.press('Escape')
  if (!(await dialog().isVisible())) throw new Error('the dialog closed with the list')
  await dialog().locator('[name=purge_reason]').fill(reason)
  await dialog().locator('input[name=sign_password]').fill(password)
  await dialog().locator('input[name=second_account]').fill('zhouba')
  await dialog().locator('input[name=second_password]').fill(second)
}

await step('the officer has typed the same text into two records', async () => {
  await u.login('wangwu', word)
  id = await course(secret)
  other = await course(`另一条:${secret}`)
})
await step('without a field and a reason the button does nothing', async () => {
  await open(id)
  assert.ok(await dialog().locator('button[type=submit]').isDisabled())
})
await step('a wrong second password: said in words, nothing is destroyed', async () => {
  await fill('名称填错台账', word, 'wrong-password')
  await dialog().locator('button[type=submit]').click()
  await dialog().locator('.problem').waitFor()
  assert.match(await dialog().locator('.problem').innerText(), /口令|签名/)
  assert.equal((await api(`/registers/course/${id}`)).record.title, secret)
})
await step('both sign: it is gone, and the other place is named', async () => {
  await dialog().locator('input[name=sign_password]').fill(word)
  await dialog().locator('input[name=second_password]').fill(word)
  await dialog().locator('button[type=submit]').click()
  await dialog().locator(`a[href="#/r/course/${other}"]`).waitFor({ timeout: 60_000 })
  await dialog().locator('button', { hasText: '关闭' }).last().click()
  await dialog().waitFor({ state: 'hidden' })
  const body = await page.locator('main, .frame').first().innerText()
  assert.ok(body.includes('已销毁') && !body.includes(secret), body.slice(0, 400))
  assert.equal((await api(`/registers/course/${id}`)).record.title.includes('紫水晶'), false)
})
await step('its history and the search say nothing of it either', async () => {
  assert.ok(!JSON.stringify(await api(`/registers/course/${id}/history`)).includes('紫水晶'))
  assert.deepEqual((await api(`/registers/course?q=${encodeURIComponent('紫水晶')}`)).rows.map((r) => r.id), [other])
})
await step('who may not purge does not see the menu', async () => {
  await u.login('zhangsan', word)
  await u.go(`/r/course/${other}`)
  await page.locator('.page-head').waitFor()
  await page.waitForTimeout(600)
  assert.equal(await page.locator('[data-act=more]').count(), 0)
})
assert.deepEqual(complaints, [])
await end()
