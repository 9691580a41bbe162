// Every page of the leaders, the officer, the clerk, staff, the inspector and the three administrators in the demo office with all its faults: no script error, no refused or foreign request, no key without words, no code shown to
// people, no Chinese word of ours in the English page, nothing over the edge at 1366x768 and on a phone, no control without a name, no link to nowhere.
// The secrecy officer also opens each register's list, its first record, and each form of a new record.
// Two parts of it take most of the time and are left to who asks: CRAWL_ALL=1 opens the dialogs too, reads each register in English besides, and goes as the five other accounts (six minutes).
// CRAWL=account,… and CRAWL_LANG=en crawl these only.
import { play, word } from './play.mjs'
import { Crawler } from './crawl.mjs'

const { o, page, complaints, u, count, end } = await play('crawl', 'demo', '--password', word)
const only = process.env.CRAWL?.split(','), languages = process.env.CRAWL_LANG?.split(','), all = !!process.env.CRAWL_ALL
const json = (path) => page.evaluate((x) => fetch('/api/v1' + x, { headers: { 'Accept-Language': 'zh-CN' } }).then((r) => r.json()), path)
const wide = [[1366, 768]]

async function run() {
  await u.go('/runs')
  await page.click('[data-test=new-run]')
  await page.waitForTimeout(400)
  await page.click('[data-test=start-run]')
  await page.waitForURL(/#\/runs\/\d+/, { timeout: 120_000 })
  return /#(\/runs\/\d+)/.exec(page.url())[1]
}
/* Dialogs of a record: opened by their buttons, left by Esc, the focus comes back to the button. */
async function dialogs(c, path) {
  for (const name of await page.evaluate(() => [...document.querySelectorAll('.page-head [data-act]:not([data-act=more])')].map((b) => b.dataset.act))) {
    const button = page.locator(`.page-head [data-act="${name}"]`)
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator('.act-dialog').waitFor()
    await c.idle()
    await c.check(`${path} ${name}`, [[390, 844], [1366, 768]])
    await page.locator('.act-dialog').press('Escape')
    await page.locator('.act-dialog').waitFor({ state: 'hidden' })
    const back = await u.until((n) => document.activeElement?.dataset?.act === n, name, 1500).catch(() => null)
    if (!back) c.found.push(`${path} ${name}: the focus is lost when the dialog closes`)
  }
}
async function everything(c, model, deep) {
  for (const r of model.registers) {
    const before = c.found.length
    const sizes = deep && c.lang === 'zh-CN' ? undefined : wide
    await c.visit(`/r/${r.name}`, sizes)
    const row = (await json(`/registers/${r.name}?limit=1`)).rows[0]
    if (row) await c.visit(`/r/${r.name}/${row.id}`, sizes)
    if (row && deep && all && c.lang === 'zh-CN' && c.found.length === before) await dialogs(c, `/r/${r.name}/${row.id}`)
    if (deep && r.may_create) for (const a of r.actions.filter((x) => !x.from)) await c.visit(`/new/${r.name}/${a.name}`, sizes)
  }
}
async function crawl(account, lang, deep, more = []) {
  complaints.length = 0
  await page.goto(o.url)
  await page.evaluate((l) => localStorage.setItem('sz_lang', l), lang)
  page.removeAllListeners('request'); page.removeAllListeners('response'); page.removeAllListeners('requestfinished'); page.removeAllListeners('requestfailed')
  await u.login(account, word)
  const model = await json('/model')
  const words = [...model.registers.flatMap((r) => [r.title, ...r.fields.flatMap((f) => [f.title, ...(f.choices ?? []).map((x) => x.title)]), ...r.states.map((s) => s.title), ...r.actions.map((a) => a.title)]), ...model.roles.map((r) => r.title), ...model.groups.map((g) => g.title)]
    .filter((s) => /[\u4e00-\u9fff]/.test(s))
  const c = new Crawler(page, o.url, complaints, { lang, words })
  for (const path of await page.evaluate(() => [...document.querySelectorAll('.side > nav > a.nav')].map((a) => a.getAttribute('href').slice(1)))) await c.visit(path)
  for (const path of more) {
    await c.visit(path)
    if (/\/runs\/\d+$/.test(path)) for (const tab of await page.evaluate(() => [...document.querySelectorAll('[role=tab][id^=tab-]')].map((t) => t.id))) { await page.click('#' + tab); await c.idle(); await c.check(`${path} ${tab}`) }
  }
  if (deep !== null) await everything(c, model, deep)
  const name = `${account} ${lang}: ${c.pages} pages`
  if (c.found.length) { count.failed++; console.log(`FAILED ${name}\n  ${[...new Set(c.found)].slice(0, 60).join('\n  ')}`) } else { count.passed++; console.log(`ok ${name}`) }
}

await u.login('wangwu', word)
const path = await run()
const more = [path, `${path}?item=1`, '/rules/pledge_missing', '/rules/left_account_active', '/standards/shenzhi-100', '/standards/official-59', '/account', '/life/copy/1', '/handover']
const plan = [['wangwu', 'zh-CN', true, more], ['wangwu', 'en', all || null, more]]
for (const account of ['sysadmin', 'secadmin', 'auditor']) for (const lang of ['zh-CN', 'en']) plan.push([account, lang, null, ['/account']])
for (const account of ['zhangsan', 'lisi', 'zhaoliu', 'g00014', 'jiancha', ...(all ? ['sunqi', 'zhouba', 'wujiu', 'zhengshi', 'g00011'] : [])]) plan.push([account, 'zh-CN', null, ['/account', '/rules/pledge_missing', '/standards/shenzhi-100']])
for (const [account, lang, deep, extra] of plan) if ((!only || only.includes(account)) && (!languages || languages.includes(lang))) await crawl(account, lang, deep, extra)
await end()
