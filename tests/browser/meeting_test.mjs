// A classified meeting in the page: list and checklist, approval, papers, sign-in; it cannot close while a paper is out; then it does.
// After it an exam and a sign-in by code. Pictures go to out/.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { play, cleanDemo, word } from './play.mjs'
import { today } from './user.mjs'

process.chdir(fileURLToPath(new URL('.', import.meta.url)))
mkdirSync('out', { recursive: true })
const { page, complaints, u, step, end } = await play('meeting', ...cleanDemo)
const shot = (name) => page.screenshot({ path: `out/${name}.png`, fullPage: true })
const get = (path) => page.evaluate(async (p) => (await fetch('/api/v1' + p)).json(), path)
const now = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 19)
const idOf = () => Number(/\/(\d+)(\?|$)/.exec(page.url())[1])
async function create(path, inputs = async () => {}, two) {
  await u.go(path)
  await page.locator('form.form').waitFor()
  await inputs()
  if (await page.locator('input[name=sign_password]').count()) await page.fill('input[name=sign_password]', word)
  if (two) { await page.fill('input[name=second_account]', two); await page.fill('input[name=second_password]', word) }
  await page.locator('[data-test=save]').click()
  await page.waitForURL(/#\/r\/[a-z_]+\/\d+/)
  await page.locator('.page-head').waitFor()
}
async function tick(field) { await page.locator(`.act-dialog [data-field="${field}"]`).locator('.el-radio-button').first().click() }
const refusedBy = async (name, inputs) => {
  await page.locator(`[data-act="${name}"]`).click()
  const d = page.locator('.act-dialog')
  await d.waitFor()
  await inputs('.act-dialog')
  if (await d.locator('input[name=sign_password]').count()) await d.locator('input[name=sign_password]').fill(word)
  await d.locator('button[type=submit]').click()
  await d.locator('.problem').waitFor()
  return d.locator('.problem').innerText()
}
let meeting, item, movement
const closing = async (s) => { await u.fill('papers_back', '1', s); await u.date('searched_on', today(), s) }

await step('the organiser makes the meeting with its list', async () => {
  await u.login('wangwu', word)
  await create(`/new/meeting/create?title=${encodeURIComponent('示例专题会')}&level=2&department=1&organizer=3&held_on=${today()}&place=${encodeURIComponent('示例楼会议室')}&place_kind=inside`, async () => {
    await u.choose('attendees', '李四')
    await page.locator('[data-field=attendees] input').first().fill('冯甲')
    await page.locator('.el-select-dropdown__item:visible', { hasText: '冯甲' }).first().click()
    await page.locator('.page-head').click()
  })
  meeting = idOf()
  await create(`/new/meeting_attendee/create?meeting=${meeting}&kind=guest&name=${encodeURIComponent('某来宾')}&outside_unit=${encodeURIComponent('某厅')}`)
})
await step('the checklist is signed', async () => {
  await u.go(`/r/meeting/${meeting}`)
  await u.act('check', async () => { for (const f of ['ok_contacted', 'ok_venue', 'ok_no_wireless', 'ok_educated', 'ok_press']) await tick(f) }, { password: word })
  await page.locator('.page-head .mark', { hasText: '待批准' }).waitFor()
})
await step('the deputy approves; the list is approved with it', async () => {
  await u.login('lisi', word)
  await u.go(`/r/meeting/${meeting}`)
  await u.act('approve', undefined, { password: word })
  await page.locator('.page-head .mark', { hasText: '已批准' }).waitFor()
  const rows = (await get(`/registers/meeting_attendee?filter=meeting:eq:${meeting}`)).rows
  assert.deepEqual(rows.map((r) => r.state), ['approved', 'approved', 'approved'])
  await shot('meeting-approved')
})
await step('a paper is handed out to 冯甲 by a movement of the meeting', async () => {
  await u.login('zhaoliu', word)
  await u.go('/')
  item = (await get('/registers/custody_item?filter=account:eq:2&filter=kind:eq:draft&limit=1')).rows[0]
  await create(`/new/movement/post?item=${item.id}&kind=issue&from_account=2&to_account=1009&given_by=4&received_by=9&given_at=${now()}&received_at=${now()}&meeting=${meeting}`, undefined, 'fengjia')
  movement = idOf()
  assert.ok(movement > 0)
})
await step('held, with one paper out', async () => {
  await u.login('wangwu', word)
  await u.go(`/r/meeting/${meeting}`)
  await u.act('hold', async (s) => { await tick('ok_identity'); await u.fill('papers_out', '1', s) })
  await page.locator('.page-head .mark', { hasText: '待清场' }).waitFor()
})
await step('it cannot close while people are not accounted for', async () => {
  assert.match(await refusedBy('close', closing), /签到|没有收回/)
  await u.drop()
})
await step('sign-in against the list: one himself, one ticked off, one absent', async () => {
  const rows = (await get(`/registers/meeting_attendee?filter=meeting:eq:${meeting}`)).rows
  const line = (person) => rows.find((r) => r.person === person)
  await u.go(`/r/meeting_attendee/${rows.find((r) => !r.person).id}`)
  await u.act('tick', async () => tick('identity_checked'))
  await u.go(`/r/meeting_attendee/${line(2).id}`)
  await u.act('absent', async (s) => u.fill('absent_reason', '公务', s))
  await u.login('fengjia', word)
  await u.go(`/r/meeting_attendee/${line(9).id}`)
  await u.act('sign_in', undefined, { password: word })
  await page.locator('.page-head .mark', { hasText: '已签到' }).waitFor()
})
await step('it cannot close while the paper is out, and says which', async () => {
  await u.login('wangwu', word)
  await u.go(`/r/meeting/${meeting}`)
  const text = await refusedBy('close', closing)
  assert.match(text, /没有收回/)
  assert.match(text, /冯甲/, 'and with whom')
  await shot('meeting-cannot-close')
  await u.drop()
})
await step('the paper comes back, the venue is searched, the meeting closes', async () => {
  await u.login('zhaoliu', word)
  await create(`/new/movement/post?item=${item.id}&kind=give_back&from_account=1009&to_account=2&given_by=9&received_by=4&given_at=${now()}&received_at=${now()}&meeting=${meeting}`, undefined, 'fengjia')
  await u.login('wangwu', word)
  await u.go(`/r/meeting/${meeting}`)
  await u.act('close', closing, { password: word })
  await page.locator('.page-head .mark', { hasText: '已办结' }).waitFor()
  await shot('meeting-closed')
})
await step('an exam: started, answered, handed in, scored', async () => {
  await u.login('fengjia', word)
  await u.go('/exam')
  await page.locator('[data-test^=exam-start]').first().click()
  await page.locator('[data-choice="1A"]').waitFor()
  await shot('exam-taking')
  for (let n = 1; n <= 10; n++) {
    await page.locator(`[data-choice="${n}A"]`).click()
    await page.locator(`[data-choice="${n}A"][aria-checked=true]:not([disabled])`).waitFor()
  }
  await page.click('[data-test=exam-finish]')
  await page.locator('[data-test=exam-result]').waitFor()
  assert.match(await u.text('[data-test=exam-result]'), /共10题/)
  await shot('exam-result')
})
let session, code
await step('a session: people are called, the code is shown, one is ticked off', async () => {
  await u.login('wangwu', word)
  await create(`/new/course_session/create?title=${encodeURIComponent('保密讲座')}&kind=lecture&topic=law&group_kind=leaders&held_on=${today()}&hours=2`)
  session = idOf()
  await page.click('[data-page=attend]')
  await page.click('[data-test=attend-call]')
  await page.locator('.people label').first().waitFor()
  await page.click('[data-test=attend-code]')
  await page.locator('svg.qr path').waitFor()
  code = (await u.text('[data-test=attend-digits]')).trim()
  assert.match(code, /^\d{8}$/)
  await page.locator('.people label', { hasText: '张三' }).click()
  await page.click('[data-test=attend-tick]')
  await page.locator('.people label.here', { hasText: '张三' }).waitFor()
  assert.match(await u.text('[data-test=attend-sum]'), /1 \/ 4/)
  await shot('attend')
})
await step('a leader signs in by the address of the QR code; a wrong code is refused', async () => {
  await u.login('fengjia', word)
  await u.go(`/signin/${session}/${code === '11111111' ? '22222222' : '11111111'}`)
  await page.locator('.problem').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await shot('signin-refused-phone')
  await u.go('/')
  await u.go(`/signin/${session}/${code}`)
  await page.locator('[data-test=signed-in]').waitFor()
  await page.setViewportSize({ width: 1366, height: 768 })
})
await step('nothing refused, no script error, no request outside the server', async () => assert.deepEqual(complaints, []))
await end()
