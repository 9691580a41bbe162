// The first day of an empty office: what a password has to be is said before it is refused, the guide stays until accounts stand for people,
// who has no person is told what he lacks, and sheets are pasted as Word, Excel and WPS give them. SHOTS=DIR leaves pictures.
import assert from 'node:assert/strict'
import { play } from './play.mjs'
import { starting } from './start.mjs'

const secret = { sysadmin: 'Xing-Tong#2026a', secadmin: 'An-Quan#2026b', auditor: 'Shen-Ji#2026c', rs: 'Girls-Ren-Shi#26', jy: 'Ji-Yao#2026e' }
const { o, page, complaints, u, step, end } = await play('first-day', 'init')
const { setUp, make, first, grant, release } = starting(page, u, o, secret)
const shot = async (name) => { if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/first-${name}.png` }) }
const dialog = () => page.locator('.el-dialog:visible')

await step('set-up says what a password has to be, in the words in which a weak one is refused', async () => {
  await page.goto(o.setup())
  const said = await u.text('.rule')
  for (const [k, account] of [['system', 'a1'], ['security', 'a2'], ['audit', 'a3']]) {
    for (const [field, v] of [['name', account], ['account', account], ['password', account + 'weak'], ['again', account + 'weak']]) await page.fill(`input[name=${k}_${field}]`, v)
  }
  await page.keyboard.press('Enter')
  await page.locator('.problem').waitFor()
  assert.ok((await page.locator('.problem').innerText()).includes(said), said)
  await page.goto('about:blank')
  await setUp(['system', '甲一', 'sysadmin'], ['security', '乙二', 'secadmin'], ['audit', '丙三', 'auditor'])
})
await step('the doctor calls each thing by its name', async () => {
  await u.login('sysadmin', secret.sysadmin)
  await page.locator('.checks li').first().waitFor()
  assert.deepEqual((await page.locator('.checks li b').allInnerTexts()).filter((t) => !/[\u4e00-\u9fff]/.test(t)), [])
})
await step('an account of two letters, and the guide stays while accounts stand for nobody', async () => {
  for (const [account, name] of [['rs', '吴人事'], ['jy', '郑机要']]) await make(account, name)
  await page.locator('[data-test=starting]').waitFor()
  await page.locator('[data-account=rs] button', { hasText: '重置口令' }).click()
  await dialog().locator('.help', { hasText: '至少10个字符' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  await u.login('secadmin', secret.secadmin)
  await u.go('/users')
  for (const account of ['rs', 'jy']) await release(account)
  await grant('rs', '人事部门')
  await grant('jy', '机要员')
})
await step('who has no person is told what he lacks, and who mends it', async () => {
  await first('jy')
  await u.go('/')
  await page.locator('[data-test=first-steps] [data-step=me]', { hasText: '把账号 jy 对应到本人' }).waitFor()
  await page.locator('[data-test=first-steps] li.now[data-step=custody_account]').waitFor()
  await first('rs')
  await u.go('/')
  await page.locator('[data-test=first-steps] [data-step=me]').waitFor()
  assert.equal(await page.locator('[data-test=nobody]').count(), 0, 'the steps say it already')
})
/* what the dialog shows: cells of each row of the last table */
const cells = () => page.$$eval('.el-dialog tbody', (all) => [...all].filter((t) => t.offsetParent).at(-1).innerText.split('\n').map((r) => r.split('\t').map((c) => c.trim())))
async function paste(register, text) {
  await u.go(`/r/${register}`)
  await page.locator('.page-head button', { hasText: '导入' }).click()
  await dialog().locator('textarea').fill(text)
  await dialog().locator('button', { hasText: '使用粘贴的内容' }).click()
  await dialog().locator('td').first().waitFor()
}
const check = async () => { await dialog().locator('button', { hasText: '逐行检查' }).click(); await dialog().locator('button', { hasText: /^导入 \d+ 条/ }).waitFor() }
const enter = async () => { await dialog().locator('button', { hasText: /^导入 \d+ 条/ }).click(); await dialog().waitFor({ state: 'hidden' }) }
await step('departments: a heading no field is called by shows what stands under it; one below another of the same sheet is named', async () => {
  await paste('department', '内设机构一览表\t\t\n序号\t处室名称\t上级机构\n１\t办 公 室\t\n２\t综合　处\t\n3\t综合一科\t综合处\n合计\t3\t\n')
  await shot('map')
  assert.deepEqual((await page.locator('.el-dialog:visible tbody tr').allInnerTexts()).map((t) => t.split('\t').map((c) => c.trim()).slice(0, 2)), [['序号', '１'], ['处室名称', '办 公 室'], ['上级机构', '']])
  await check()
  await page.locator('.el-dialog td', { hasText: '综合处' }).last().waitFor()
  await shot('check')
  assert.deepEqual((await cells()).at(-1), ['综合一科', '综合处'])
  await enter()
  await page.locator('table.grid td', { hasText: '综合处' }).first().waitFor()
})
await step('people: padded names, digits of full width, days in words, a cell of two lines', async () => {
  await paste('person', '姓　名\t工号\t部 门\t单位领导\t到单位日期\t备注\n张　三\t００１\t综合处\t是\t２０２０年３月５日\t"第一行""好""\n第二行"\n李 四\t002\t综合一科\t×\t2019.7.1\t\n')
  await check()
  await shot('people')
  const rows = page.locator('.el-dialog:visible tbody tr')
  assert.equal(await rows.count(), 2, 'two people')
  assert.deepEqual((await rows.nth(0).locator('td').allInnerTexts()).slice(0, 5), ['张三', '001', '综合处', '是', '2020-03-05'])
  assert.match(await rows.nth(0).locator('td').nth(5).innerText(), /第一行"好"\s+第二行/)
  assert.equal(await rows.nth(1).locator('td').nth(3).innerText(), '否')
  await enter()
  await page.locator('table.grid td', { hasText: '张三' }).first().waitFor()
})
const offered = async (field) => {
  await page.locator(`[data-field=${field}] .el-select`).click()
  await page.locator('.el-select-dropdown__item:visible').first().waitFor()
  const all = await page.locator('.el-select-dropdown__item:visible').allInnerTexts()
  await page.keyboard.press('Escape')
  return all
}
await step('who is cleared for nothing himself may enter what a post is fit for; what a paper may be is another matter, and it is said why', async () => {
  await u.go('/new/post/create')
  assert.deepEqual(await offered('access_level'), ['公开', '内部', '秘密', '机密', '绝密'])
  await u.go('/new/clearance/enter_earlier')
  assert.deepEqual(await offered('wanted_level'), ['公开', '内部', '秘密', '机密', '绝密'])
  await u.login('jy', secret.jy)
  await u.go('/new/custody_account/create')
  assert.equal((await offered('max_level')).length, 5)
  await u.go('/new/document/create')
  assert.deepEqual(await offered('level'), ['公开'])
  await page.locator('[data-field=level] .el-select').click()
  await page.locator('[data-test=level-cut]:visible', { hasText: '涉密人员审查' }).waitFor()
  await page.keyboard.press('Escape')
})
await step('the first paper: a registry is all that the books want', async () => {
  await u.go('/new/custody_account/create')
  await u.fill('name', '机要室')
  await u.choose('kind', '机要室')
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/custody_account\/\d+/)
  await u.go('/new/document/create')
  await u.choose('kind', '收文')
  await u.fill('title', '第一份来文')
  await u.fill('copies', '2')
  await u.choose('level', '公开')
  await page.fill('input[name=sign_password]', secret.jy)
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/document\/\d+/)
  await u.go('/counter')
  await page.fill('input[name=scan]', '张三')
  await page.keyboard.press('Enter')
  await page.getByText('张三还没有保管账户').first().waitFor()
  await shot('counter')
})
await step('nothing refused, no script error, no request outside the server', async () => assert.deepEqual(complaints, []))
await end()
