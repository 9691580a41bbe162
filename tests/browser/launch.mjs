// Starts Debian's Chromium with a fresh profile and no calls home; ends it and removes the profile.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync']

/* options: width, height, lang, accept downloads always. Returns { context, page(), close() }. */
export async function launch({ width = 1366, height = 768, lang = 'zh-CN' } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'shenzhi-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags,
    viewport: { width, height }, locale: lang, acceptDownloads: true,
    timezoneId: 'Asia/Shanghai', isMobile: width < 600, hasTouch: width < 600,
  })
  context.setDefaultTimeout(15_000)
  return {
    context,
    page: () => context.newPage(),
    close: async () => { await context.close(); rmSync(profile, { recursive: true, force: true }) },
  }
}

/* Everything a page complains about: script errors, refused resources (CSP), requests that leave the server. */
export function watch(page, origin) {
  const complaints = []
  page.on('pageerror', (e) => complaints.push(`script error: ${e.message}`))
  page.on('console', (m) => { if (m.type() === 'error' && !/Failed to load resource/.test(m.text())) complaints.push(`console: ${m.text()}`) })
  page.on('request', (r) => { if (!r.url().startsWith(origin) && !/^(data|blob|about|chrome|chrome-extension):/.test(r.url())) complaints.push(`request left the server: ${r.url()}`) })
  return complaints
}
