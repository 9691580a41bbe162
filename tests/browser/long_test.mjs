// The longest title there can be, with characters beyond the first plane: a list stays a list, the page of the record has all of it, and it is found.
import assert from 'node:assert/strict'
import { play, word, cleanDemo } from './play.mjs'

const { page, complaints, u, step, end } = await play('long', ...cleanDemo)
const title = '𠮷㼆·'.concat('关于进一步加强示例人员管理和定密工作的若干规定'.repeat(20)).slice(0, 380)
const height = async (selector) => (await page.locator(selector).first().boundingBox()).height

await step('registered', async () => {
  await u.login('zhaoliu', word)
  await u.go('/new/document/create')
  await page.waitForSelector('[data-field=title]')
  await u.choose('kind', '收文')
  await u.fill('title', title)
  await u.fill('ref_no', '示某发〔2026〕998号')
  await u.fill('copies', '1')
  await u.choose('level', '公开')
  await page.fill('input[name=sign_password]', word)
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/document\/\d+/)
})
await step('its page: the head leaves room for the record, which has every character', async () => {
  await page.waitForSelector('.pairs')
  assert.ok((await height('.page-head h1')) < 100)
  assert.ok((await page.innerText('.pairs')).includes(title))
})
await step('the list, wide and narrow: found by a rare character, no row fills the page, a reference number is not torn', async () => {
  for (const width of [1366, 1024, 683, 390]) {
    await page.setViewportSize({ width, height: 768 })
    await u.go('/r/document?q=' + encodeURIComponent('𠮷㼆'))
    await page.locator('tbody tr').first().waitFor()
    assert.equal(await page.locator('tbody tr').count(), 1)
    assert.ok((await height('td[data-label=标题]')) < 160, `${width}: ${await height('td[data-label=标题]')}`)
    assert.ok((await height('td[data-label=文号] .brief')) < 30, `${width}: the number in one line`)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `${width}: too wide`)
  }
})
await step('nothing complained', async () => assert.deepEqual(complaints.flat(), []))
await end()
