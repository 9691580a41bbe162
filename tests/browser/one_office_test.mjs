// The whole run in one office that began empty: set-up by the one-time link, login, a fault registered, its reminder, the assessment, the trace of its
// points, an override, the rectification, the re-check by another person, the report opened. (full_run.mjs goes the same way through the demo office, in more detail.)
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { play } from './play.mjs'
import { starting } from './start.mjs'
import { today } from './user.mjs'

const secret = { sysadmin: 'Xing-Tong#2026a', secadmin: 'An-Quan#2026b', auditor: 'Shen-Ji#2026c', officer: 'Bao-Mi#2026d', leader: 'Fen-Guan#2026e' }
const before = (days) => new Date(Date.now() + 8 * 3600_000 - days * 86_400_000).toISOString().slice(0, 10)
const { o, page, complaints, u, step, end, count } = await play('one-office', 'init')
const { setUp, make, first, grant, release } = starting(page, u, o, secret)
let run = '', meeting = '', rectification = ''
async function save(register) {
  await page.click('[data-test=save]')
  await page.waitForURL(new RegExp(`#/r/${register}/\\d+`))
  return /#(\/r\/\w+\/\d+)/.exec(page.url())[1]
}

await step('set-up: three administrators by the one-time link', async () => {
  await setUp(['system', '甲一', 'sysadmin'], ['security', '乙二', 'secadmin'], ['audit', '丙三', 'auditor'])
})
await step('the system administrator is told what comes next, and makes two accounts', async () => {
  await u.login('sysadmin', secret.sysadmin)
  await u.go('/users')
  await page.locator('[data-test=starting]').waitFor()
  for (const [account, name] of [['officer', '王五'], ['leader', '李四']]) await make(account, name)
})
await step('the security administrator releases their first passwords and gives them their roles', async () => {
  await u.login('secadmin', secret.secadmin)
  for (const account of ['officer', 'leader']) await release(account)
  await grant('officer', '保密员')
  await grant('officer', '人事部门')
  await grant('leader', '分管保密领导')
})
await step('login: the officer, with both halves, then a password of his own', () => first('officer'))
await step('the home page says what to enter first', async () => {
  await u.go('/')
  await page.locator('[data-test=first-steps] li.now[data-step=department]').waitFor()
  assert.equal(await page.locator('[data-test=first-steps] li.done').count(), 0)
})
await step('a department and a person', async () => {
  await u.go('/new/department/create')
  await u.fill('name', '办公室')
  await save('department')
  await u.go('/new/person/create')
  await u.fill('name', '赵六')
  await u.choose('department', '办公室')
  await save('person')
  await u.go('/')
  for (const done of ['department', 'person']) await page.locator(`[data-test=first-steps] li.done[data-step=${done}]`).waitFor()
})
await step('register a fault: a meeting of the group forty days ago, without minutes', async () => {
  await u.go('/new/group_meeting/create')
  await u.fill('title', '第一次领导小组会议')
  await u.choose('kind', '领导小组会议')
  await u.date('held_on', before(40))
  await u.choose('chair', '赵六')
  meeting = await save('group_meeting')
})
await step('the reminder appears among the to-dos', async () => {
  await u.go('/')
  await page.locator('button', { hasText: '立即检查提醒' }).click()
  await page.locator('.el-message--success').first().waitFor({ timeout: 60_000 })
  await page.locator('.todos li', { hasText: '没有登记纪要' }).first().waitFor()
})
await step('assess', async () => {
  await u.go('/runs')
  await page.click('[data-test=new-run]')
  await page.waitForTimeout(400)
  await page.click('[data-test=start-run]')
  await page.waitForURL(/#\/runs\/\d+/, { timeout: 120_000 })
  run = /#(\/runs\/\d+)/.exec(page.url())[1]
  await page.locator('[data-test=percent]').waitFor({ timeout: 60_000 })
})
await step('trace: the point leads over the rule to this meeting', async () => {
  await page.click('#tab-trace')
  const line = page.locator('[data-test=trace] tbody tr', { hasText: 'group_meeting_unminuted' }).first()
  await line.waitFor({ timeout: 60_000 })
  await line.locator('td').first().locator('a').click()
  const finding = page.locator('.item-drawer [data-finding]', { hasText: '第一次领导小组会议' }).first()
  await finding.waitFor()
  assert.equal(await finding.locator('[data-test=finding-record]').getAttribute('href'), '#' + meeting)
})
await step('override, with a reason', async () => {
  await page.click('.item-drawer [data-kind=override]')
  await page.fill('.item-drawer input[name=points]', '0.25')
  await page.fill('.item-drawer textarea[name=reason]', '纪要在起草，减半扣分')
  await page.click('.item-drawer [data-test=answer]')
  await page.locator('.item-drawer .answers li', { hasText: '减半扣分' }).waitFor()
  assert.equal(await u.number('[data-test=item-deducted]'), -0.25)
})
await step('rectify: owner and due date', async () => {
  await page.locator('.item-drawer [data-finding]', { hasText: '第一次领导小组会议' }).first().locator('[data-test=raise]').click()
  const d = page.locator('.el-dialog:visible')
  await d.waitFor()
  await d.locator('.el-select').click()
  await d.locator('.el-select input').first().fill('赵六')
  await page.locator('.el-select-dropdown__item:visible', { hasText: '赵六' }).first().click()
  await page.click('[data-test=raise-do]')
  await page.waitForURL(/#\/r\/rectification\/\d+/)
  rectification = /#(\/r\/rectification\/\d+)/.exec(page.url())[1]
})
await step('rectify: the minutes are entered, and it is reported done', async () => {
  await u.go(meeting)
  await u.act('minute', async (d) => {
    await u.date('held_on', before(40), d)
    await u.fill('topics', '部署年度保密工作', d)
    await u.fill('decisions', '按计划开展自查', d)
  })
  await u.go(rectification)
  await u.act('finish', (d) => u.fill('result', '已补登纪要', d))
  await page.locator('.page-head .mark', { hasText: '待复查' }).waitFor()
  assert.equal(await page.locator('[data-act=recheck]').count(), 0, 'who finished it may not re-check it')
})
await step('re-check by another person, signed', async () => {
  await first('leader')
  await u.go(rectification)
  await u.act('recheck', undefined, { password: secret.leader })
  await page.locator('.page-head .mark', { hasText: '已销号' }).waitFor()
})
await step('report opened', async () => {
  await u.login('officer', secret.officer)
  await u.go(run)
  await page.click('#tab-report')
  const [d] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.click('[data-format=docx]')])
  assert.equal(readFileSync(await d.path()).subarray(0, 2).toString(), 'PK')
  await page.click('[data-test=preview]')
  await page.locator('[data-test=paper]').waitFor()
})
await step('and the audit administrator proves the ledger of it all', async () => {
  await u.login('auditor', secret.auditor)
  await u.go('/verify')
  await page.click('[data-test=verify]')
  await page.locator('[data-test=verify-result].good').waitFor({ timeout: 60_000 })
})
await step('and that a seal printed on paper still holds', async () => {
  await u.go('/seals')
  const printed = await u.text('.short')
  const say = async (code, verdict) => {
    await page.fill('[data-test=seal-code] input, input[data-test=seal-code]', code)
    await page.click('[data-test=seal-check]')
    await page.locator(`[data-test=seal-said].el-alert--${verdict}`).waitFor()
  }
  await say(` ${printed.toLowerCase()} `, 'success')
  await say(printed.slice(0, -1) + (printed.endsWith('0') ? '1' : '0'), 'error')
  await page.fill('[data-test=seal-code] input, input[data-test=seal-code]', '某某局')
  await page.click('[data-test=seal-check]')
  await page.locator('.problem, [role=alert]', { hasText: '不是校验码' }).first().waitFor()
})
if (!count.failed) assert.deepEqual(complaints, [])
await end()
