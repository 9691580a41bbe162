// What is done in an office that has just begun: three administrators by the one-time link, accounts, their release, roles, the first login of each.
export function starting(page, u, o, secret) {
  const code = {}
  /* three: [kind, name, account] of each */
  async function setUp(...three) {
    await page.goto(o.setup())
    await page.waitForSelector('fieldset[data-kind=audit]')
    for (const [k, name, account] of three) {
      await page.fill(`input[name=${k}_name]`, name)
      await page.fill(`input[name=${k}_account]`, account)
      await page.fill(`input[name=${k}_password]`, secret[account])
      await page.fill(`input[name=${k}_again]`, secret[account])
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/login/)
  }
  async function make(account, name) {
    await u.go('/users')
    await page.click('[data-test=new-user]')
    await page.fill('input[name=new_account]', account)
    await page.fill('input[name=new_name]', name)
    await page.fill('input[name=new_password]', secret[account])
    await page.keyboard.press('Enter')
    await page.locator(`[data-account=${account}]`).waitFor()
  }
  async function first(account) {
    await u.login(account, secret[account], code[account])
    delete code[account]
    if (!/#\/account/.test(page.url())) return
    for (const [n, v] of [['old', secret[account]], ['new', secret[account] + 'x'], ['again', secret[account] + 'x']]) await page.fill(`input[name=${n}]`, v)
    await page.keyboard.press('Enter')
    await page.waitForURL((w) => !/account/.test(w.hash))
    secret[account] += 'x'
  }
  async function grant(account, role) {
    await page.locator(`[data-account=${account}] button`, { hasText: '授予角色' }).click()
    const d = page.locator('.el-dialog:visible')
    await d.locator('.el-select').first().click()
    await page.locator('.el-select-dropdown__item:visible').filter({ hasText: new RegExp(`^${role}$`) }).first().click()
    await d.locator('button[type=submit]').click()
    await page.locator(`[data-account=${account}] .chip`, { hasText: role }).waitFor()
    await d.waitFor({ state: 'hidden' })
  }
  /* the second half of a first password */
  async function release(account) {
    await page.locator(`[data-account=${account}] button`, { hasText: '放行' }).click()
    await page.locator('.el-dialog:visible button[type=submit]').click()
    code[account] = await u.text('[data-test=release-code]')
    await page.locator('.el-dialog:visible button', { hasText: '关闭' }).click()
    await page.locator('.el-dialog:visible').waitFor({ state: 'hidden' })
  }
  return { setUp, make, first, grant, release }
}
