// What axe-core (WCAG 2 and good practice, some 90 rules) finds on the pages that people of every kind see: landmarks, headings, names and roles, contrast, nested controls.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { play, word } from './play.mjs'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { page, u, count, end } = await play('axe', 'demo', '--password', word)

async function look(path) {
  await u.go(path)
  await page.waitForLoadState('networkidle')
  await page.locator('.el-skeleton, .el-loading-mask').first().waitFor({ state: 'detached' })
  await page.evaluate(source)
  const violations = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }).then((r) => r.violations))
  return violations.flatMap((v) => v.nodes.map((n) => `${path} ${v.id}: ${n.html.slice(0, 160)}`))
}
async function menu() { return page.evaluate(() => [...document.querySelectorAll('.side > nav > a.nav')].map((a) => a.getAttribute('href').slice(1))) }

const officer = ['/r/document', '/r/document/1', '/new/document/create', '/r/computer/1', '/rules/pledge_missing', '/standards/shenzhi-100', '/life/copy/1', '/handover', '/account']
let run
for (const [account, more] of [['wangwu', officer], ['zhangsan', ['/account']], ['lisi', []], ['g00014', ['/new/incident/create']], ['jiancha', []], ['sysadmin', []], ['secadmin', []], ['auditor', []]]) {
  await u.login(account, word)
  if (!run) {
    await u.go('/runs')
    await page.click('[data-test=new-run]')
    await page.click('[data-test=start-run]')
    await page.waitForURL(/#\/runs\/\d+/, { timeout: 120_000 })
    run = /#(\/runs\/\d+)/.exec(page.url())[1]
    more.push(run, `${run}?item=1`)
  }
  const paths = [...await menu(), ...more], found = []
  for (const path of paths) found.push(...await look(path))
  if (found.length) { count.failed++; console.log(`FAILED ${account}\n  ${[...new Set(found)].join('\n  ')}`) } else { count.passed++; console.log(`ok ${account}: ${paths.length} pages`) }
}
await end()
