// A destruction from the list to the certificate, and the life line of what was destroyed.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { play, cleanDemo, word } from './play.mjs'
import { today } from './user.mjs'

const shots = process.env.SHOTS
const { page, complaints, u, step, end } = await play('destruction', ...cleanDemo)
const shot = async (name) => { if (shots) { await page.waitForTimeout(400); await page.screenshot({ path: `${shots}/${name}.png` }) } }
const api = (path) => page.evaluate((x) => fetch('/api/v1' + x).then((r) => r.json()), path)
const second = async (d, account = 'wangwu') => { await page.locator(`${d} input[name=second_account]`).fill(account); await page.locator(`${d} input[name=second_password]`).fill(word) }
let id, items

await step('the clerk lists two copies', async () => {
  await u.login('zhaoliu', word)
  items = (await api('/registers/custody_item?filter=account:eq:2&filter=kind:eq:copy&filter=level:eq:2&filter=state:eq:live&limit=2&sort=id')).rows.map((r) => r.id)
  await u.go('/new/destruction/create')
  await u.fill('title', '浏览器测试:到期文件')
  await u.choose('carrier', '纸介质')
  await u.fill('pieces', '2')
  await u.choose('method', '送指定销毁机构')
  await u.fill('institution', '某市涉密载体销毁中心(示例)')
  await page.click('[data-test=save]')
  await page.waitForURL(/#\/r\/destruction\/\d+/)
  id = Number(/destruction\/(\d+)/.exec(page.url())[1])
})
await step('a list that is one short is not approved', async () => {
  const list = async (item) => {
    await u.go(`/new/listed_item/create?destruction=${id}&item=${item}`)
    await page.click('[data-test=save]')
    await page.waitForURL(/#\/r\/listed_item\/\d+/)
  }
  await list(items[0])
  await u.login('lisi', word)
  await u.go(`/r/destruction/${id}`)
  await assert.rejects(u.act('approve', async () => {}, { password: word }), /清单有1件/)
  await page.keyboard.press('Escape')
  await u.login('zhaoliu', word)
  await list(items[1])
})
await step('many are listed at once: ticked in the list, the next one scanned', async () => {
  await u.go('/r/custody_item?filter=account:eq:2&filter=kind:eq:copy&filter=level:eq:2&state=live&sort=-id')
  const ticks = page.locator('td.tick input')
  await ticks.nth(3).waitFor()
  for (let i = 0; i < 3; i++) await ticks.nth(i).check()
  await page.locator('[data-test=list-picked]').click()
  await page.locator('[data-test=many]', { hasText: '已选 3 件' }).waitFor()
  await page.locator('[data-field=note] input').focus()
  const more = (await api('/registers/custody_item?filter=account:eq:2&filter=kind:eq:copy&filter=level:eq:2&filter=state:eq:live&limit=4&sort=-id')).rows[3]
  const label = (await api(`/registers/copy/${(await api(`/registers/custody_item/${more.id}`)).record.copy}`)).record.label_code
  await page.keyboard.type(label, { delay: 3 })
  await page.keyboard.press('Enter')
  await page.locator('[data-test=many]', { hasText: '已选 4 件' }).waitFor()
  assert.equal(await page.locator('[data-field=note] input').inputValue(), '', 'a label is no note')
  await u.choose('destruction', '浏览器测试')
  await page.click('[data-test=save]')
  await page.waitForURL(new RegExp(`#/r/destruction/${id}$`))
  const listed = (await api(`/registers/listed_item?filter=destruction:eq:${id}&filter=state:eq:listed&limit=20`)).rows
  assert.equal(listed.length, 6)
  for (const l of listed.filter((x) => !items.includes(x.item))) {
    const r = await page.evaluate(async ([record, version]) => {
      const token = (await (await fetch('/api/v1/me')).json()).csrf
      const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${version}"` }
      return (await fetch(`/api/v1/registers/listed_item/${record}/actions/strike`, { method: 'POST', headers, body: JSON.stringify({ fields: {}, comment: '测试剔除' }) })).status
    }, [l.id, l.version])
    assert.equal(r, 200)
  }
})
await step('the leader approves', async () => {
  await u.login('lisi', word)
  await u.go(`/r/destruction/${id}`)
  await u.act('approve', async () => {}, { password: word })
})
await step('two supervisors, two signatures, and everything on the list is gone', async () => {
  await u.login('zhaoliu', word)
  await u.go(`/r/destruction/${id}`)
  await u.act('finish', async (d) => {
    for (const [f, who] of [['escort1', '王五'], ['escort2', '周八'], ['supervisor1', '王五'], ['supervisor2', '周八']]) await u.choose(f, who, d)
    await u.date('destroyed_on', today(), d)
    await u.fill('place', '某市涉密载体销毁中心(示例)', d)
    await second(d)
  }, { password: word })
  for (const i of items) assert.equal((await api(`/registers/custody_item/${i}`)).record.state, 'closed')
  await shot('destruction')
})
await step('the life line ends in black', async () => {
  await u.go(`/r/custody_item/${items[0]}`)
  await page.click('[data-page=copylife]')
  await page.locator('[data-band=destroyer]').waitFor()
  assert.equal(await page.locator('[data-mark=destroyed]').count(), 1)
  await page.locator('[data-band=destroyer]').click()
  await page.locator('[data-test=picked]').waitFor()
  await shot('copylife')
})
await step('its form prints with the list', async () => {
  await u.go(`/r/destruction/${id}`)
  await page.locator('button', { hasText: '打印' }).first().click()
  const [d] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.locator('.el-dropdown-menu__item:visible', { hasText: 'PDF' }).click()])
  const text = execFileSync('pdftotext', ['-layout', await d.path(), '-'], { encoding: 'utf8' })
  assert.match(text, /浏览器测试/)
  if (shots) execFileSync('cp', [await d.path(), `${shots}/destruction.pdf`])
})
assert.deepEqual(complaints.filter((x) => !/409/.test(x)), [])
await end()
