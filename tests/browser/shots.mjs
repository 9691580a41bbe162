// Pictures of every view, to look at. Usage: node shots.mjs URL [account] [only] ; writes out/<width>-<view>.png
import { mkdirSync } from 'node:fs'
import { launch, watch } from './launch.mjs'

const [base, account = 'wangwu', only = '', password = 'demo'] = process.argv.slice(2)
const views = {
  wangwu: { home: '/', list: '/r/document', record: '/r/document/3', create: '/new/pledge/create', org: '/org', runs: '/runs', run: '/runs/1', item: '/runs/1?item=1', self: '/self', board: '/board', rules: '/rules', rule: '/rules/pledge_missing', standards: '/standards', standard: '/standards/shenzhi-100', ranking: '/ranking', account: '/account' },
  sysadmin: { system: '/system', users1: '/users' }, secadmin: { users2: '/users' }, auditor: { audit: '/audit', verify: '/verify', seals: '/seals' },
}[account] ?? { home: '/' }
mkdirSync('out', { recursive: true })
for (const [width, height] of [[1366, 768], [390, 844]]) {
  const b = await launch({ width, height })
  const page = await b.page()
  const bad = watch(page, new URL(base).origin)
  await page.goto(base + '/#/login')
  await page.fill('input[name=account]', account)
  await page.fill('input[name=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.frame')
  for (const [name, path] of Object.entries(views)) {
    if (only && !only.split(',').includes(name)) continue
    await page.goto(base + '/#' + path)
    await page.waitForTimeout(900)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 1) console.log(`${width} ${name}: page is ${wide} px too wide`)
    await page.screenshot({ path: `out/${width}-${name}.png` })
  }
  for (const c of bad) console.log(width, c)
  await b.close()
}
