// Pictures of the counter, the board and the reader's page, for docs/screens. Usage: node counter_shots.mjs URL PASSWORD OUT
import { mkdirSync } from 'node:fs'
import { launch, watch } from './launch.mjs'
import { User } from './user.mjs'
const [base, password, out = 'out'] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
for (const [width, height] of [[1366, 768], [390, 844]]) {
  const b = await launch({ width, height })
  const page = await b.page()
  const bad = watch(page, new URL(base).origin)
  const u = new User(page, base)
  const shot = async (name) => {
    await page.waitForTimeout(700)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 1) console.log(`${width} ${name}: ${wide} px too wide`)
    await page.screenshot({ path: `${out}/${width}-${name}.png` })
  }
  await u.login('zhaoliu', password)
  await u.go('/counter')
  await page.waitForSelector('input[name=scan]')
  await shot('counter')
  const scan = async (t) => { await page.fill('input[name=scan]', t); await page.keyboard.press('Enter'); await page.waitForTimeout(500) }
  for (const c of ['SZ00000006', '11', 'SZ00000016']) await scan(c)
  await shot('counter-lines')
  await scan('SZ99999999')
  await shot('counter-unknown')
  await scan('李四')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(500)
  await shot('counter-sign')
  await page.keyboard.press('Escape')
  if (width > 600) { await page.keyboard.press('F10'); await page.waitForTimeout(500); await shot('counter-receive'); await page.keyboard.press('Escape') }
  for (let i = 0; i < 5; i++) await page.keyboard.press('Escape')
  await u.go('/circulation')
  await page.waitForSelector('[data-test=board]', { state: 'attached' })   // on a phone a list stands for it
  await shot('circulation')
  await u.login('zhangsan', password)
  await u.go('/readings')
  await page.waitForSelector('[data-reading]')
  await shot('readings')
  for (const c of bad) console.log(width, c)
  await b.close()
}
