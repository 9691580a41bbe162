// What the browser prints: an item alone and whole, no column cut off, no empty sheet; and the board at sizes between a screen and a phone.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { play, word } from './play.mjs'

const { o, page, complaints, u, count, step, end } = await play('print', 'demo', '--password', word)
const shots = process.env.SHOTS
await o.down()
execFileSync(process.env.SHENZHI ?? new URL('../../build/shenzhi', import.meta.url).pathname, ['assess', 'run', '--data', o.dir, '--standard', 'shenzhi-100', '--period', String(new Date().getFullYear())], { stdio: 'ignore' })
await o.up()
async function sheets(name, path, ready) {
  await u.go('/')
  await u.go(path)
  await page.locator(ready).first().waitFor()
  await page.waitForTimeout(900)
  const file = `${shots ?? '/tmp'}/shenzhi-print-${name}.pdf`
  writeFileSync(file, await page.pdf({ format: 'A4' }))
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
}
await u.login('wangwu', word)
await step('an item is printed alone, each finding once, on as many sheets as it takes', async () => {
  const all = await sheets('item', '/runs/2?item=10', '[data-finding]')
  const titles = await page.locator('[data-test=finding-record]').allTextContents()
  const text = all.join('')
  assert.ok(titles.length > 3)
  for (const t of titles) assert.ok(text.replaceAll(/\s/g, '').includes(t.replaceAll(/\s/g, '').slice(0, 12)), `${t} is on paper`)
  assert.equal(text.split('上岗审查：先审查后上岗').length - 1, 1, 'once, and without the page behind it')
  assert.ok(!text.includes('否决项'), 'the list behind is not on the sheet')
})
await step('an assessment: all items, no heading alone at the foot', async () => {
  const all = await sheets('run', '/runs/2', '[data-item]')
  assert.match(all.join(''), /发生严重泄密案件并依法移送司法机关/)
  for (const s of all) assert.match(s.trimEnd().split('\n').at(-1), /^\s*\d+\s/, 'a sheet ends with an item')
})
await step('the board has all its columns', async () => {
  await sheets('board', '/board', '.tile')
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('.col')].every((c) => c.getBoundingClientRect().right <= innerWidth)), 'none is cut off')
  await page.emulateMedia({ media: null })
})
await step('units below: as large as everything else, and no empty sheet behind', async () => {
  const all = await sheets('exchange', '/exchange', '[data-test=picture] canvas')
  for (const s of all) assert.ok(s.trim(), 'an empty sheet')
  const size = execFileSync('pdftotext', ['-bbox', `${shots ?? '/tmp'}/shenzhi-print-exchange.pdf`, '-'], { encoding: 'utf8' })
  const [, top, bottom] = /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">未上报/.exec(size) ?? []
  assert.ok(bottom - top > 8, `the words of a table are ${bottom - top} points high`)
})
for (const width of [1024, 800, 390])
  await step(`the board at ${width}`, async () => {
    await page.setViewportSize({ width, height: 768 })
    await u.go('/board')
    await page.locator('.tile').first().waitFor()
    assert.ok(await page.evaluate(() => [...document.querySelectorAll('.col')].every((c) => c.getBoundingClientRect().right <= innerWidth)), 'a column is cut off')
    if (shots) await page.screenshot({ path: `${shots}/board-${width}.png` })
  })
if (complaints.length) { count.failed++; console.log(complaints.slice(0, 5).join('\n')) }
await end()
