// The fleet page with a disc full of reports at once, and one dropped. SHOTS=DIR leaves pictures.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cleanDemo, play, word } from './play.mjs'
import { binary } from './server.mjs'

if (!existsSync(join(dirname(binary), 'shenzhi-check'))) process.exit(77)
const shots = process.env.SHOTS, N = Number(process.env.N ?? 45)
const { o, page, complaints, u: keeper, count, step, end } = await play('fleet', ...cleanDemo)
const work = mkdtempSync(join(tmpdir(), 'shenzhi-fleet-'))
const files = () => readdirSync(join(work, 'files')).map((f) => join(work, 'files', f))
const sent = () => page.locator('[data-test=sent] li')

await step('a disc comes back', async () => {
  execFileSync(binary, ['inspect', 'keys', '--data', o.dir])
  execFileSync(binary, ['inspect', 'kit', '--data', o.dir, '--out', join(work, 'disc')])
  execFileSync('python3', [fileURLToPath(new URL('fleet_reports.py', import.meta.url)), o.dir, work, String(N)], { env: { ...process.env, SHENZHI: binary }, timeout: 300_000 })
})
await step('all files at once', async () => {
  await keeper.login('zhengshi', word)
  await keeper.go('/fleet')
  await page.setInputFiles('#fleet-files', files())
  await sent().nth(files().length - 1).waitFor({ timeout: 240_000 })
  const good = await sent().filter({ hasText: '已接收' }).count(), bad = await sent().filter({ hasText: '拒收' }).count()
  assert.equal(bad, N, 'what is no report is refused')
  assert.equal(good, files().length - N, 'every report is accepted')
  assert.equal(await page.locator('[data-test=sent] li.bad').count(), N)
  for (const text of await page.locator('[data-test=sent] li.bad').allTextContents()) assert.match(text, /\.szr: .{4,}/, 'each with a reason')
  assert.ok(await sent().filter({ hasText: '台账中没有这台计算机' }).count() === 1, 'the stranger is said to be one')
})
await step('dropped as well', async () => {
  const transfer = await page.evaluateHandle(() => { const t = new DataTransfer(); t.items.add(new File(['again'], 'tuo.szr')); return t })
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer })
  await sent().filter({ hasText: 'tuo.szr' }).waitFor()
  assert.equal(await sent().count(), 1)
})
await step('machines by state, worst findings, progress', async () => {
  await page.locator('[data-test=worst] li').first().waitFor()
  assert.match(await page.locator('[data-test=worst] li').first().textContent(), /红线.*\d+ 台/)
  assert.match(await page.locator('[data-test=worst] li').first().textContent(), /怎么办：.{6,}/, 'what to do in the system of the machine')
  await page.locator('[data-test=progress] canvas').waitFor()
  const red = Number(await page.locator('.tiles .red b').first().textContent())
  assert.ok(red >= 1, `${red} machines over a red line`)
  for (const compared of ['cross_use', 'medium_level', 'missing']) assert.match(await page.locator(`[data-test=${compared}]`).textContent(), /^\d+/, `${compared} is counted`)
  assert.ok((await page.locator('table.grid tbody tr').first().textContent()).includes('触碰红线'), 'the worst machine is first')
  await page.locator('[data-test=worst] li a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/r\/inspection_result\/\d+/)
})
for (const [width, height] of [[1366, 768], [390, 844]])
  await step(`fits ${width}`, async () => {
    await page.setViewportSize({ width, height })
    await keeper.go('/fleet')
    await page.locator('[data-test=progress] canvas').waitFor()
    await page.waitForTimeout(900)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) <= 1, 'the page is too wide')
    if (shots) await page.screenshot({ path: `${shots}/fleet-${width}.png`, fullPage: width < 500 })
  })
if (complaints.length) { count.failed++; console.log(complaints.slice(0, 5).join('\n')) }
rmSync(work, { recursive: true, force: true })
await end()
