// Life of a copy on the page: copies made of a paper, a paper carried out and brought back, an archive read under approval, the yearly recall down to zero.
// SHOTS=DIR takes pictures.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { play, cleanDemo, word } from './play.mjs'
import { today } from './user.mjs'

const shots = process.env.SHOTS
const { page, complaints, u, step, end } = await play('life', ...cleanDemo)
if (shots) mkdirSync(shots, { recursive: true })
const shot = async (name) => { if (shots) { await page.waitForTimeout(400); await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) } }
const api = (path) => page.evaluate((x) => fetch('/api/v1' + x).then((r) => r.json()), path)
const rows = async (path) => (await api(path)).rows
const second = async (d, account) => { await page.locator(`${d} input[name=second_account]`).fill(account); await page.locator(`${d} input[name=second_password]`).fill(word) }
const answer = async (field, d) => page.locator(`${d} [data-field="${field}"] .el-radio-button`).first().click()
const day = (n) => new Date(Date.now() + 8 * 3600_000 + n * 86400_000).toISOString().slice(0, 10)
async function as(account, path) { await u.login(account, word); await u.go(path); await page.locator('.page-head').waitFor() }
async function create(path, inputs = async () => {}) {
  await u.go(path)
  await page.locator('form.form').waitFor()
  await inputs()
  if (await page.locator('input[name=sign_password]').count()) await page.fill('input[name=sign_password]', word)
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/[a-z_]+\/\d+/)
  return Number(/\/(\d+)(\?|$)/.exec(page.url())[1])
}
const refused = async (promise, words) => { await assert.rejects(promise, words); await page.keyboard.press('Escape'); const sure = page.locator('.el-message-box:visible .el-button--danger'); if (await sure.count()) await sure.click() }
const state = (text) => page.locator('.page-head .mark', { hasText: text }).first().waitFor()
let item, job, trip, use, recall, holder

await step('copies of a paper on discs: asked, approved by the leader, made, numbered and in the books', async () => {
  await u.login('zhaoliu', word)
  const d = (await rows('/registers/document?filter=kind:eq:incoming&filter=level:eq:2&sort=-id&limit=1'))[0].id
  job = await create(`/new/print_job/create?document=${d}&kind=burn&copies=2&pages=3&level=2&purpose=${encodeURIComponent('会议使用(示例)')}&issuer_allows=allows&department=1`)
  await as('lisi', `/r/print_job/${job}`)
  await u.act('approve', async () => {}, { password: word })
  await as('zhaoliu', `/r/print_job/${job}`)
  await u.act('make', async (s) => { await u.date('made_on', today(), s); await u.fill('device', '涉密刻录机1号', s); await answer('stamped', s); await u.fill('spoiled', '1', s) }, { password: word })
  await state('已制作')
  const made = await rows(`/registers/copy?filter=print_job:eq:${job}`)
  assert.equal(made.length, 2)
  assert.equal((await rows(`/registers/waste_batch?filter=print_job:eq:${job}`))[0].sheets, 1, 'the spoiled sheet is in the waste register')
  await shot('printjob')
})
await step('a paper is carried out by two and counted back', async () => {
  item = (await rows('/registers/custody_item?filter=account:eq:2&filter=kind:eq:copy&filter=level:eq:2&filter=state:eq:live&limit=1&sort=-id'))[0].id
  trip = await create(`/new/carry_out/create?carrier=4&companion=3&department=1&level=2&destination=${encodeURIComponent('某市示范厅')}&purpose=${encodeURIComponent('汇报(示例)')}&leave_on=${today()}&return_by=${day(2)}`)
  await create(`/new/listed_item/create?carry_out=${trip}&item=${item}`)
  await u.go(`/r/carry_out/${trip}`)
  await as('lisi', `/r/carry_out/${trip}`)
  await u.act('approve', async () => {}, { password: word })
  await as('zhaoliu', `/r/carry_out/${trip}`)
  await u.act('start', async (s) => second(s, 'wangwu'), { password: word })
  await state('外出中')
  assert.equal((await api(`/registers/custody_item/${item}`)).record.holder, 4, 'the books say who has it')
  await shot('carryout')
  await u.act('come_back', async (s) => second(s, 'wangwu'), { password: word })
  await state('已归还')
  assert.equal((await api(`/registers/custody_item/${item}`)).record.account, 2, 'and that it is back')
})
await step('an archive is read: not approved by oneself, handed out and taken back by two', async () => {
  const kept = (await rows('/registers/custody_item?filter=account:eq:3&filter=kind:eq:copy&filter=level:eq:2&filter=state:eq:live&limit=1&sort=id'))[0]
  const copy = (await api(`/registers/custody_item/${kept.id}`)).record.copy
  const d = (await api(`/registers/copy/${copy}`)).record.document
  use = await create(`/new/archive_access/create?document=${d}&item=${kept.id}&level=2&kind=read&applicant=3&department=1&purpose=${encodeURIComponent('编写年度总结(示例)')}&return_by=${day(5)}`)
  await as('wujiu', `/r/archive_access/${use}`)
  assert.equal(await page.locator('[data-act=hand_out]').count(), 0, 'nothing is handed out before it is approved')
  await as('lisi', `/r/archive_access/${use}`)
  await u.act('approve', async () => {}, { password: word })
  await as('wujiu', `/r/archive_access/${use}`)
  await u.act('hand_out', async (s) => second(s, 'wangwu'), { password: word })
  await state('利用中')
  await shot('archiveaccess')
  await u.act('take_back', async (s) => { await u.fill('excerpt_pages', '0', s); await answer('intact', s); await second(s, 'wangwu') }, { password: word })
  await state('已归还')
  assert.equal((await api(`/registers/custody_item/${kept.id}`)).record.account, 3, 'it is in the archive again')
})
await step('the recall: who has what; it does not close with a balance', async () => {
  await u.login('zhaoliu', word)
  recall = await create(`/new/clearance_campaign/create?title=${encodeURIComponent('浏览器测试清退')}&kind=holders&before_on=${day(-10)}&due_on=${day(20)}`)
  await u.go(`/recall/${recall}`)
  await page.locator('[data-test=sums]').waitFor()
  assert.match(await u.text('[data-test=sums]'), /[1-9]/)
  await shot('recall')
  holder = await page.locator('tr[data-account]').first().getAttribute('data-account')
  await page.locator(`tr[data-account="${holder}"] button`).click()
  await page.locator('.items li').first().waitFor()
  await page.locator('[data-act=close]').click()
  const d = page.locator('.act-dialog')
  await d.waitFor()
  await d.locator('input[name=sign_password]').fill(word)
  await second('.act-dialog', 'wangwu')
  await d.locator('button[type=submit]').click()
  await d.locator('.problem').waitFor()
  assert.match(await d.locator('.problem').innerText(), /没有交回/)
})
await step('all come back over the counter, one kept with a signed exception, and it closes', async () => {
  const list = (await api(`/recalls/${recall}`)).rows
  const kept = (await api(`/recalls/${recall}/holders/${list[0].account}`)).items[0].item
  const send = (path, body) => page.evaluate(async ([p, b]) => {
    const token = (await (await fetch('/api/v1/me')).json()).csrf
    const r = await fetch('/api/v1' + p, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(b) })
    return { status: r.status, json: await r.json() }
  }, [path, body])
  for (const r of list) {
    const items = (await api(`/recalls/${recall}/holders/${r.account}`)).items.map((i) => i.item).filter((i) => i !== kept)
    const login = (await api(`/counter/accounts/${r.account}`)).account?.login
    for (let i = 0; i < items.length; i += 100) {
      const a = await send('/registers/counter_batch/actions/post', { fields: { kind: 'give_back', lines: JSON.stringify(items.slice(i, i + 100)) }, signature: { password: word }, second: { account: login, password: word } })
      assert.equal(a.status, 201, JSON.stringify(a.json))
    }
  }
  const exception = await create(`/new/recall_exception/create?campaign=${recall}&item=${kept}&holder=${list[0].person}&reason=${encodeURIComponent('长期办理(示例)')}&until_on=${day(100)}`)
  await as('lisi', `/r/recall_exception/${exception}`)
  await u.act('approve', async () => {}, { password: word })
  await as('zhaoliu', `/recall/${recall}`)
  await page.locator('[data-act=close]').click()
  const d = page.locator('.act-dialog')
  await d.waitFor()
  await d.locator('input[name=sign_password]').fill(word)
  await second('.act-dialog', 'wangwu')
  await d.locator('button[type=submit]').click()
  await d.waitFor({ state: 'hidden' })
  await state('已办结')
  await shot('recall-closed')
})
assert.deepEqual(complaints.filter((x) => !/40[19]|422/.test(x)), [])
await end()
