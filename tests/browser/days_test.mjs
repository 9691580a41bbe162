// Days as people type and paste them into a form: all of them arrive, and what is no day is told instead of vanishing.
import assert from 'node:assert/strict'
import { cleanDemo, play, word } from './play.mjs'

const { page, complaints, u, step, end } = await play('days', ...cleanDemo)
const field = () => page.locator('[data-field=leave_on] input').first()

await step('by Tab, by Enter, by a click beside it', async () => {
  await u.login('sunqi', word)
  await u.go('/new/travel/create')
  await field().waitFor()
  const leave = { Tab: () => field().press('Tab'), Enter: () => field().press('Enter'), click: () => page.mouse.click(1300, 700) }
  for (const [how, out] of Object.entries(leave)) for (const text of ['2027年3月5日', '２０２７年３月５日', '2027 年 3 月 5 日', '2027.3.5', '2027/3/5', '20270305', '2027-3-5', '　2027-03-05 ']) {
    await field().fill(text)
    await out()
    await u.until(() => document.querySelector('[data-field=leave_on] input').value === '2027-03-05').catch(() => assert.fail(`${how}: ${text} was lost`))
    await field().fill('')
    await field().press('Tab')
  }
})
await step('the calendar opens when its field is pressed or by the arrow down, not where the focus passes', async () => {
  const open = page.locator('.el-picker-panel:visible')
  await page.locator('[data-field=companions] input').focus()
  await page.keyboard.press('Tab')
  assert.ok(await field().evaluate((e) => e === document.activeElement))
  await page.waitForTimeout(300)
  assert.equal(await open.count(), 0, 'it would cover what stands beside it')
  await page.keyboard.press('ArrowDown')
  await open.first().waitFor()
  await page.mouse.click(1300, 700)
  await open.first().waitFor({ state: 'hidden' })
  await field().click()
  await open.first().waitFor()
  await page.keyboard.press('Escape')
})
await step('what is no day is told', async () => {
  await field().fill('下周一')
  await field().press('Tab')
  await page.locator('.el-message', { hasText: '“下周一”不是完整的日期' }).waitFor()
  assert.equal(await page.locator('.el-message').count(), 1)
})
await step('a time with its day', async () => {
  await u.login('zhaoliu', word)
  await u.go('/new/envelope/create')
  const at = page.locator('[data-field=received_at] input').first()
  await at.waitFor()
  await at.fill('2026年11月5日 8：05')
  await at.press('Tab')
  await u.until(() => document.querySelector('[data-field=received_at] input').value === '2026-11-05 08:05')
})
await step('nothing complained', async () => assert.deepEqual(complaints, []))
await end()
