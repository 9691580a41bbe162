// What is written can be read: the contrast of every text and placeholder with what lies behind it, computed on the page as drawn (WCAG 2.1 AA: 4.5, large text 3).
import assert from 'node:assert/strict'
import { cleanDemo, play, word } from './play.mjs'

const { page, complaints, u, step, end } = await play('contrast', ...cleanDemo)
const pages = ['/', '/r/document', '/r/document?q=nothing', '/r/document/1', '/new/travel/create', '/exchange', '/counter', '/runs', '/board', '/org', '/handover', '/exposure', '/rules', '/standards', '/secretcalendar', '/training', '/fleet', '/digest', '/account']

/* Runs in the page: what is too faint, by colours, with the first words it stands in. */
function faint() {
  for (const a of document.getAnimations()) try { a.finish() } catch { /* it never ends */ }
  const lum = (c) => { const [r, g, b] = c.map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
  const rgba = (s) => { const m = /rgba?\(([^)]+)\)/.exec(s)?.[1].split(/[ ,/]+/).map(Number); return m && [m[0], m[1], m[2], m[3] ?? 1] }
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]))
  const behind = (e) => {
    const layers = []
    for (; e; e = e.parentElement) {
      const c = getComputedStyle(e), b = rgba(c.backgroundColor)
      if (c.backgroundImage !== 'none') return null
      if (b?.[3]) layers.push(b)
      if (b?.[3] === 1) break
    }
    return layers.reverse().reduce((below, l) => over(l, below), [255, 255, 255])
  }
  const bad = {}
  const look = (e, style, words) => {
    const below = behind(e), ink = rgba(style.color)
    if (!below || !ink) return
    for (let p = e; p; p = p.parentElement) ink[3] *= Number(getComputedStyle(p).opacity)
    const [dark, light] = [lum(over(ink, below)), lum(below)].sort((a, b) => a - b), ratio = (light + 0.05) / (dark + 0.05)
    const px = parseFloat(style.fontSize), large = px >= 24 || (px >= 18.66 && Number(style.fontWeight) >= 700)
    if (ratio < (large ? 3 : 4.5)) bad[`${style.color} on ${below.map(Math.round)} ${ratio.toFixed(2)}`] ??= words.slice(0, 30)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let n; (n = walker.nextNode());) {
    const e = n.parentElement
    if (n.data.trim() && e.checkVisibility() && !e.closest('script, style, :disabled, .is-disabled, [aria-disabled=true]')) look(e, getComputedStyle(e), n.data.trim())
  }
  for (const e of document.querySelectorAll('input, textarea')) if (e.placeholder && e.checkVisibility()) look(e, getComputedStyle(e, '::placeholder'), e.placeholder)
  return bad
}
await step('every page can be read', async () => {
  await u.login('wangwu', word)
  const found = {}
  for (const path of pages) {
    await u.go(path)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(400)
    const bad = await page.evaluate(faint)
    if (Object.keys(bad).length) found[path] = bad
  }
  assert.deepEqual(found, {})
})
await step('nothing complained', async () => assert.deepEqual(complaints, []))
await end()
