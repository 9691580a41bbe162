// Whole cases by the people who do them, from to-do to done: a trip abroad and back, a classified machine to repair and back, a cooling-off with its visits to the end.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cleanDemo, play, word } from './play.mjs'
import { today } from './user.mjs'

const { o, page, complaints, u, count, step, end } = await play('walks', ...cleanDemo)
const later = (n) => new Date(Date.parse(today()) + n * 86400_000).toISOString().slice(0, 10)
const dialog = page.locator('.act-dialog')
/* as who has it to do: from the home page to the record */
async function todo(who, words) {
  await u.login(who, word)
  await page.locator('.todos a', { hasText: words }).first().click()
  await page.locator('dl.pairs').waitFor()
}
/* what the dialog says against it; it is closed */
async function refused(name, inputs) {
  await page.locator(`[data-act="${name}"]`).click()
  await dialog.waitFor()
  await inputs('.act-dialog')
  const sign = dialog.locator('input[name=sign_password]')
  if (await sign.count()) await sign.fill(word)
  await dialog.locator('button[type=submit]').click()
  const said = await dialog.locator('.problem').innerText()
  await u.drop()
  return said
}
const save = async () => { await page.locator('main button[type=submit]').first().click(); await page.locator('dl.pairs').waitFor() }
const coloured = () => page.locator('[data-act].el-button--primary').evaluateAll((b) => b.map((x) => x.dataset.act))
async function sql(text) {
  await o.down()
  execFileSync('python3', ['-c', 'import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.executescript(sys.argv[2])', `${o.dir}/shenzhi.db`, text])
  await o.up()
  await u.login('wangwu', word)
  await page.evaluate(async () => { const { csrf } = await (await fetch('/api/v1/me')).json(); await fetch('/api/v1/todos/refresh', { method: 'POST', headers: { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() } }) })
}
const choose = (field, text) => page.locator(`.act-dialog [data-field="${field}"] label`, { hasText: text }).first().click()

await step('who may not enter a paper is told so, before he fills in a form that would be refused', async () => {
  await u.login('g00021', word)
  await u.go('/new/document/create')
  await page.getByText('“文件登记”由有权的人登记').waitFor()
  assert.equal(await page.locator('main input').count(), 0)
})
await step('a trip: asked for, approved, briefed', async () => {
  await u.login('g00021', word)
  await u.go('/new/travel/create')
  await u.fill('destination', '某国（示例）')
  await u.fill('purpose', '探亲')
  await u.date('leave_on', today())
  await u.date('return_on', later(2))
  await save()
  assert.deepEqual(await coloured(), [], 'to withdraw it is not his next step')
  await todo('lisi', 'CG-')
  await u.act('approve', undefined, { password: word })
  await todo('wangwu', 'CG-')
  await u.act('brief', (s) => u.date('briefed_on', today(), s))
})
await step('no passport is kept: the refusal says where it is entered; then it goes out with him', async () => {
  await todo('sunqi', 'CG-')
  const trip = page.url()
  assert.match(await refused('hand_out', (s) => u.date('passport_out_on', today(), s)), /台账上没有其证件。请先在“出国（境）证件保管”中登记/)
  await page.getByRole('button', { name: '交存' }).click()
  await page.locator('[data-field=person]').filter({ hasText: '邹甲子' }).waitFor()
  await u.choose('kind', '普通护照')
  await u.fill('tail', '1234')
  await save()
  await page.goto(trip)
  await page.locator('dl.pairs').waitFor()
  await u.act('hand_out', (s) => u.date('passport_out_on', today(), s), { password: word })
})
await step('back: return, passport, debriefing, which says who has the day of the passport', async () => {
  await u.act('report_back', (s) => u.date('returned_on', today(), s))
  await todo('wangwu', 'CG-')
  await page.locator('[data-act=debrief]').click()
  assert.match(await dialog.innerText(), /由保管证件的人事登记/)
  await u.drop().catch(() => page.keyboard.press('Escape'))
  await page.locator('.act-dialog').waitFor({ state: 'hidden' })
  const trip = page.url()
  await u.login('sunqi', word)
  await page.goto(trip)
  await u.act('passport_back', (s) => u.date('passport_returned_on', today(), s))
  await todo('wangwu', 'CG-')
  await u.act('debrief', async (s) => { await u.date('debriefed_on', today(), s); await u.fill('debrief_note', '无异常（示例）', s) }, { password: word })
  await page.locator('main').filter({ hasText: '已回访' }).waitFor()
})
await step('a classified machine fails: the plan is stopped where it is made, not when it is approved', async () => {
  await u.login('g00011', word)
  await u.go('/new/maintenance/create')
  await u.choose('computer', 'JSJ-1')
  await u.fill('fault', '开机无显示（示例）')
  await save()
  await todo('zhengshi', 'WX-')
  const plan = async (s) => { await u.fill('cause', '内存故障', s); await choose('on_site', '否'); await u.choose('media_handling', '未更换留在机内', s) }
  assert.match(await refused('diagnose', plan), /没有拆除。请改为现场维修/)
  await u.act('diagnose', async (s) => { await u.fill('cause', '内存故障', s); await choose('on_site', '是'); await u.choose('media_handling', '未更换留在机内', s) })
})
await step('who approves may send the plan back, with a reason; it is made again and approved', async () => {
  await todo('wangwu', 'WX-')
  assert.deepEqual(await coloured(), ['approve'])
  await u.act('send_back', undefined, { comment: '请写明陪同人（示例）' })
  await todo('zhengshi', 'WX-')
  await page.locator('main').filter({ hasText: '请写明陪同人' }).waitFor()
  await u.act('diagnose', async (s) => { await u.fill('cause', '内存故障', s) })
  await todo('wangwu', 'WX-')
  await u.act('approve', undefined, { password: word })
})
await step('sent to repair and back: with the repair it is in use again', async () => {
  await u.login('zhengshi', word)
  await u.go('/r/computer/1')
  await u.act('repair', undefined, { comment: '移至维修间（示例）' })
  await todo('zhengshi', 'WX-')
  await u.act('finish', async (s) => { await u.date('started_on', today(), s); await u.date('done_on', today(), s); await u.fill('result', '更换内存（示例）', s) }, { password: word })
  await u.go('/r/computer/1')
  await page.locator('main .page-head, main').filter({ hasText: '在用' }).first().waitFor()
  assert.ok(await page.locator('[data-act=repair]').count(), 'it is in use')
})
await step('cooling off: the visit is due, begins with the person, and is done', async () => {
  await sql('DELETE FROM cooling_check WHERE leaving = 1; UPDATE leaving SET person = 22 WHERE id = 1')
  await u.login('g00022', word)
  await page.waitForTimeout(800)
  assert.equal(await page.locator('.todos a', { hasText: '没有按期回访' }).count(), 0, 'whom it is about is not asked to visit himself')
  await todo('sunqi', '没有按期回访')
  assert.deepEqual(await coloured(), [], 'to close it is not what is asked now')
  await page.locator('[data-test=why]').filter({ hasText: '“脱密期回访”中登记' }).waitFor()
  await page.getByRole('button', { name: '登记回访' }).click()
  await page.locator('[data-field=person]').filter({ hasText: '喻甲子' }).waitFor()
  await u.fill('note', '情况正常（示例）')
  await page.locator('main input[name=sign_password]').fill(word)
  await save()
})
await step('its time is over: who closes it is told the day after, and closes it', async () => {
  await sql(`UPDATE leaving SET cool_off_from = '${later(-700)}', cool_off_until = '${later(-2)}' WHERE id = 1`)
  await todo('sunqi', '脱密期已满')
  await u.act('close')
  await page.locator('main').filter({ hasText: '已办结' }).waitFor()
})
if (complaints.length) { count.failed++; console.log(complaints.slice(0, 5).join('\n')) }
await end()
