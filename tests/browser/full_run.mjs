// The whole run in a browser against the real binary: set-up, login, a fault, its reminder, assessment, trace, override,
// rectification, re-check, report. Prints "N passed, N failed"; pictures of failures go to out/.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launch, watch } from './launch.mjs'
import { binary, office } from './server.mjs'
import { today, User } from './user.mjs'

process.chdir(fileURLToPath(new URL('.', import.meta.url)))
mkdirSync('out', { recursive: true })
let passed = 0
let failed = 0
let stopped = false
let page = null
/* A step that fails stops those after it: each rests on the one before. A view alone stops nothing. */
async function step(name, run, alone = false) {
  if (stopped) { failed++; console.log(`not run: ${name}`); return }
  try { await run(); passed++; console.log(`ok ${name}`) } catch (e) {
    failed++
    stopped ||= !alone
    console.log(`FAILED ${name}\n  ${String(e.stack ?? e).split('\n').slice(0, 6).join('\n  ')}`)
    await page?.screenshot({ path: `out/failed-${passed + failed}.png` }).catch(() => {})
  }
}
const complaints = []
async function open(browser, url) {
  page = await browser.page()
  complaints.push(watch(page, url))
  return new User(page, url)
}

// ---- a new office: three administrators by the one-time link
const secret = { system: 'Xing-Tong#2026a', security: 'An-Quan#2026b', audit: 'Shen-Ji#2026c', officer: 'Bao-Mi#2026d' }
async function fresh(browser) {
  const o = await office('init')
  if (!(await fetch(o.url).then((r) => r.text())).includes('<div id="app">')) {
    console.log(`${binary} was built without the page (cmake -DSHENZHI_WEB=ON): skipped`)
    await o.stop()
    await browser.close()
    process.exit(77)
  }
  const u = await open(browser, o.url)
  await step('set-up: the one-time link opens the form with its token', async () => {
    assert.ok(o.setup(), `no link on the console: ${o.said()}`)
    await page.goto(o.setup())
    await page.waitForSelector('fieldset[data-kind=audit]')
    assert.ok((await page.inputValue('input[name=token]')).length >= 16)
    assert.ok(!page.url().includes('token='), 'the token stays in the address bar')
  })
  await step('set-up: one person twice is refused before anything is sent', async () => {
    for (const [k, name] of [['system', '甲一'], ['security', '甲一'], ['audit', '丙三']]) {
      await page.fill(`input[name=${k}_name]`, name)
      await page.fill(`input[name=${k}_account]`, { system: 'sysadmin', security: 'secadmin', audit: 'auditor' }[k])
      await page.fill(`input[name=${k}_password]`, secret[k])
      await page.fill(`input[name=${k}_again]`, secret[k])
    }
    await page.keyboard.press('Enter')
    await page.locator('.el-alert--error').waitFor()
    assert.match(await u.text('.el-alert--error'), /三个不同/)
  })
  await step('set-up: three administrators are made', async () => {
    await page.fill('input[name=security_name]', '乙二')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/login/)
  })
  await step('login: a wrong password is refused in words', async () => {
    await page.fill('input[name=account]', 'sysadmin')
    await page.fill('input[name=password]', 'wrong')
    await page.keyboard.press('Enter')
    await page.locator('.problem').waitFor()
  })
  await step('system administrator: makes an account, sees no register', async () => {
    await u.login('sysadmin', secret.system)
    assert.equal(await page.locator('.side .cap, .side button.nav').count(), 0)
    await u.go('/users')
    await page.click('[data-test=new-user]')
    await page.fill('input[name=new_account]', 'officer')
    await page.fill('input[name=new_name]', '王五')
    await page.fill('input[name=new_password]', secret.officer)
    await page.keyboard.press('Enter')
    await page.locator('[data-account=officer]').waitFor()
  })
  await step('security administrator: grants the role', async () => {
    await u.login('secadmin', secret.security)
    await page.locator('[data-account=officer] button', { hasText: '授予角色' }).click()
    await page.locator('.el-dialog .el-select').first().click()
    await page.locator('.el-select-dropdown__item:visible', { hasText: '保密员' }).first().click()
    await page.locator('.el-dialog button[type=submit]').click()
    await page.locator('[data-account=officer] .chip', { hasText: '保密员' }).waitFor()
  })
  let code = ''
  await step('security administrator: releases the first password, and gets a code for its owner', async () => {
    await page.locator('[data-test=waiting]', { hasText: '王五' }).waitFor()
    await page.locator('[data-account=officer] button', { hasText: '放行' }).click()
    await page.locator('.el-dialog:visible button[type=submit]').click()
    code = await u.text('[data-test=release-code]')
    assert.match(code, /^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  })
  await step('audit administrator: reads the trail and verifies the ledger', async () => {
    await u.login('auditor', secret.audit)
    await page.locator('table.grid tbody tr').first().waitFor()
    await u.go('/verify')
    await page.click('[data-test=verify]')
    await page.locator('[data-test=verify-result].good').waitFor({ timeout: 60_000 })
  })
  await step('the officer logs in and sees the registers of an empty office', async () => {
    await u.login('officer', secret.officer, code)
    if (/#\/account/.test(page.url())) {
      for (const [n, v] of [['old', secret.officer], ['new', secret.officer + 'x'], ['again', secret.officer + 'x']]) await page.fill(`input[name=${n}]`, v)
      await page.keyboard.press('Enter')
      await page.waitForURL((w) => !/account/.test(w.hash))
    }
    await page.locator('.side .cap', { hasText: '台账' }).waitFor()
    await u.go('/r/policy')
    await page.locator('.empty').waitFor()
  })
  await page.close()
  await o.stop()
}

// ---- the demo office without a fault; we make one
const word = 'Yan-Shi#2026demo'
async function business(browser) {
  const o = await office('demo', '--faults', 'none', '--password', word)
  const u = await open(browser, o.url)
  let run = ''
  let item = ''
  let rectification = ''
  let before = 0
  await step('login as secrecy officer', async () => {
    await u.login('wangwu', word)
    await page.locator('.gauge canvas').waitFor({ timeout: 30_000 })
  })
  await step('keyboard: / goes to the search of a list, the list finds two characters', async () => {
    await u.go('/r/person')
    await page.locator('table.grid tbody tr').first().waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('/')
    await page.keyboard.type('张三')
    await page.waitForTimeout(900)
    assert.match(await u.text('table.grid tbody'), /张三/)
    assert.ok((await page.locator('table.grid tbody tr').count()) < 10)
  })
  await step('register a fault: the leader of the leading group is relieved', async () => {
    await u.go('/r/appointment?filter=role:eq:group_leader&state=live')
    await page.locator('table.grid tbody tr').first().click()
    await page.locator('[data-act=end]').waitFor()
    await u.act('end', (d) => u.date('until_on', today(), d), { comment: '工作调整' })
    await page.locator('.page-head .mark', { hasText: '已免' }).waitFor()
  })
  await step('the history shows what was done, with old and new', async () => {
    await page.locator('.history li', { hasText: '工作调整' }).first().waitFor()
  })
  await step('the reminder appears among the to-dos', async () => {
    await u.go('/')
    await page.locator('button', { hasText: '立即检查提醒' }).click()
    await page.locator('.el-message--success').first().waitFor({ timeout: 60_000 })
    await u.login('zhangsan', word)          // the person the row names gets it: the chief himself
    await page.locator('.todos li', { hasText: '领导小组组长' }).first().waitFor()
    await page.locator('.todos li a', { hasText: '领导小组组长' }).first().click()
    await page.locator('[data-test=why]', { hasText: '领导小组组长' }).waitFor()           // the record says why one was sent there
    assert.ok(await page.locator('[data-test=why] p').count() >= 2, 'what is wrong, and what to do')
    await page.goBack()
    await u.login('wangwu', word)
  })
  await step('assess: a run is started and scored below full marks', async () => {
    await u.go('/runs')
    await page.click('[data-test=new-run]')
    await page.waitForTimeout(400)
    await page.click('[data-test=start-run]')
    await page.waitForURL(/#\/runs\/\d+/, { timeout: 120_000 })
    run = /#(\/runs\/\d+)/.exec(page.url())[1]
    await page.locator('[data-test=percent]').waitFor({ timeout: 60_000 })
    before = await u.number('[data-test=percent]')
    assert.ok(before < 100 && before > 50, `percent ${before}`)
  })
  await step('trace: the point leads from item over rule and row to the record', async () => {
    await page.click('#tab-trace')
    const line = page.locator('[data-test=trace] tbody tr', { hasText: 'leading_group_chief' }).first()
    await line.waitFor({ timeout: 60_000 })
    item = (await line.locator('td').first().innerText()).trim()
    await line.locator('td').first().locator('a').click()
    const finding = page.locator('.item-drawer [data-finding]', { hasText: '组长' }).first()
    await finding.waitFor()
    const to = await finding.locator('[data-test=finding-record]').getAttribute('href')
    assert.match(to, /^#\/r\/unit\/\d+$/)
    assert.ok((await u.number('[data-test=item-deducted]')) < 0)
  })
  await step('override: no reason, no override; with a reason the points change', async () => {
    await page.click('.item-drawer [data-kind=override]')
    await page.fill('.item-drawer input[name=points]', '0.5')
    assert.ok(await page.locator('.item-drawer [data-test=answer]').isDisabled())
    await page.fill('.item-drawer textarea[name=reason]', '组长人选已报上级批准,扣一半')
    await page.click('.item-drawer [data-test=answer]')
    await page.locator('.item-drawer .answers li', { hasText: '扣一半' }).waitFor()
    assert.equal(await u.number('[data-test=item-deducted]'), -0.5)
    for (let i = 0; i < 100 && !((await u.number('[data-test=percent]')) > before); i++) await page.waitForTimeout(100)   // read again behind the drawer
    assert.ok((await u.number('[data-test=percent]')) > before)
  })
  await step('rectify: the finding becomes a rectification with owner and due date', async () => {
    await page.locator('.item-drawer [data-finding]', { hasText: '组长' }).first().locator('[data-test=raise]').click()
    const d = page.locator('.el-dialog:visible')
    await d.waitFor()
    await d.locator('.el-select').click()
    await d.locator('.el-select input').first().fill('王五')
    await page.locator('.el-select-dropdown__item:visible', { hasText: '王五' }).first().click()
    await page.click('[data-test=raise-do]')
    await page.waitForURL(/#\/r\/rectification\/\d+/)
    rectification = /#(\/r\/rectification\/\d+)/.exec(page.url())[1]
    await page.locator('[data-act=finish]').waitFor()
  })
  await step('rectify: the leader is appointed again', async () => {
    await u.go('/new/appointment/create')
    await u.choose('role', '领导小组组长')
    await u.choose('person', '张三')
    await u.date('from_on', today())
    await page.click('[data-test=save]')
    await page.waitForURL(/#\/r\/appointment\/\d+/)
  })
  await step('rectify: done, with what was done', async () => {
    await u.go(rectification)
    await u.act('finish', (d) => u.fill('result', '已重新任命主要负责人为组长', d))
    await page.locator('.page-head .mark', { hasText: '待复查' }).waitFor()
    assert.equal(await page.locator('[data-act=recheck]').count(), 0, 'who finished it may not re-check it')
  })
  await step('re-check by another person, signed', async () => {
    await u.login('lisi', word)
    await u.go('/board')
    await page.locator('[data-state=done] .tile').first().click()
    await page.locator('[data-act=recheck]').waitFor()
    await u.act('recheck', undefined, { password: word })
    await page.locator('.page-head .mark', { hasText: '已销号' }).waitFor()
  })
  await step('freeze again: the cured finding says until when', async () => {
    await u.login('wangwu', word)
    await u.go(run)
    await page.click('[data-test=freeze]')
    await page.locator('.el-message-box button.el-button--primary').click()
    await page.locator('.el-message--success').first().waitFor({ timeout: 60_000 })
  })
  await step('import: a wrong row is named and nothing is stored; then both rows are', async () => {
    await u.login('sunqi', word)
    await u.go('/r/person')
    const d = page.locator('.el-dialog:visible')
    const paste = async (text) => {
      await page.locator('.page-head button', { hasText: '导入' }).click()
      await d.locator('textarea').fill(text)
      await d.locator('button', { hasText: '使用粘贴' }).click()
      await d.locator('button', { hasText: '逐行检查' }).click()
      await d.locator('.el-alert').waitFor()
    }
    await paste('姓名\t部门\t职务\n测试甲\t办公室\t科员\n测试乙\t没有的科\t科员')
    assert.match(await d.innerText(), /没有的科/)
    assert.ok(await d.locator('button', { hasText: '导入 1 条' }).isDisabled())           // the good one, and only when it is asked for
    await d.locator('.el-dialog__headerbtn').click()
    await d.waitFor({ state: 'hidden' })
    await paste('姓名\t部门\t职务\n测试甲\t办公室\t科员\n测试乙\t办公室\t科员')
    await d.locator('button', { hasText: '导入 2 条' }).click()
    await d.waitFor({ state: 'hidden' })
    await page.locator('tr.pick', { hasText: '测试乙' }).waitFor()
    assert.equal(await page.locator('tr.pick', { hasText: '测试甲' }).count(), 1)
  }, true)
  await step('print: a record as a form', async () => {
    await u.go('/r/pledge')
    await page.locator('table.grid tbody tr').first().click()
    await page.locator('.page-head button', { hasText: '打印' }).click()
    const [d] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.locator('.el-dropdown-menu__item:visible', { hasText: 'PDF' }).click()])
    assert.equal(readFileSync(await d.path()).subarray(0, 4).toString(), '%PDF')
  }, true)
  await step('self-check: pre-filled, the rest answered, signed and sent', async () => {
    await u.login('wangwu', word)
    await u.go(run)
    await page.click('#tab-tasks')
    await page.locator('button', { hasText: '下达任务' }).click()
    await page.locator('.el-dialog:visible button[type=submit]').click()
    await page.locator('.el-dialog:visible').waitFor({ state: 'hidden' })
    await u.login('g00012', word)                          // a head of department: the self-check waits on the home page
    await page.locator('[data-test=my-self]').click()
    await page.locator('.items > li.card').first().waitFor()
    await u.login('wangwu', word)
    await u.go('/self')
    const items = page.locator('.items > li.card')
    await items.first().waitFor()
    assert.equal(await items.count(), 19)
    assert.ok((await page.locator('.items [aria-checked=true]').count()) > 0, 'nothing is pre-filled')
    for (let i = 0; i < 19; i++) if (!(await items.nth(i).locator('[aria-checked=true]').count())) await items.nth(i).locator('[data-choice=yes]').click()
    await page.fill('input[name=sign_password]', word)
    await page.click('[data-test=self-send]')
    await page.locator('.el-message--success', { hasText: '自查已提交' }).waitFor()
  }, true)
  await step('English: the switch changes the page and the register titles', async () => {
    await u.go('/r/appointment')
    await page.locator('.top button', { hasText: '中' }).first().click()
    await page.locator('.el-dropdown-menu__item:visible', { hasText: 'English' }).click()
    await page.locator('h1', { hasText: 'Appointment' }).waitFor()
  })
  for (const [name, path] of Object.entries({ organisation: '/org', rules: '/rules', standards: '/standards', ranking: '/ranking', board: '/board', self: '/self', account: '/account' }))
    await step(`view: ${name} opens without an error`, async () => {
      await u.go(path)
      await page.locator('h1').first().waitFor()
      await page.waitForTimeout(1200)
      const trouble = (await page.locator('.problem').count()) ? await page.locator('.problem').first().innerText() : ''
      assert.equal(trouble, '')
    }, true)
  await step('report: PDF, Word and Excel come, the PDF is shown', async () => {
    await u.go(run)
    await page.click('#tab-report')
    for (const [format, magic] of [['pdf', '%PDF'], ['docx', 'PK'], ['xlsx', 'PK']]) {
      const [d] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.click(`[data-format=${format}]`)])
      const bytes = readFileSync(await d.path())
      assert.equal(bytes.subarray(0, magic.length).toString(), magic)
      assert.ok(bytes.length > 2000, `${format}: ${bytes.length} bytes`)
    }
    await page.click('[data-test=preview]')
    await page.locator('[data-test=paper]').waitFor()
  })
  await page.close()
  await o.stop()
}

const browser = await launch()
try {
  await fresh(browser)
  stopped = false
  await business(browser)
} catch (e) { failed++; console.log(`FAILED ${e.stack ?? e}`) }
stopped = false
await step('no script error, no refused resource, no request outside the server', async () => assert.deepEqual(complaints.flat(), []))
await browser.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
