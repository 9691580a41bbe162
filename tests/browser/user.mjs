// What a person does on the page, by the names the page gives its parts.
import assert from 'node:assert/strict'

export const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)

export class User {
  constructor(page, url) { this.page = page; this.url = url }
  /* What f says in the page, once it says something. The page's CSP allows no eval, by which Playwright's own waitForFunction asks a second time: it is asked again and again from here. */
  async until(f, arg, ms = 15_000) {
    for (const end = Date.now() + ms; ;) {
      const got = await this.page.evaluate(f, arg)
      if (got) return got
      if (Date.now() > end) throw new Error(`never came: ${f} ${JSON.stringify(arg)}`)
      await this.page.waitForTimeout(50)
    }
  }
  async go(path) { await this.page.goto(`${this.url}/#${path}`); await this.page.waitForTimeout(150) }
  /* code: the release code of a first password, asked for after it */
  async login(account, password, code) {
    await this.page.context().clearCookies()
    await this.page.goto('about:blank')
    await this.go('/login')
    await this.page.fill('input[name=account]', account)
    await this.page.fill('input[name=password]', password)
    await this.page.keyboard.press('Enter')
    if (code) {
      await this.page.fill('input[name=release]', code)
      await this.page.keyboard.press('Enter')
    }
    await this.page.waitForSelector('.frame')
  }
  /* chooses in a select of the form: by the title of its field, the option that contains the text */
  async choose(field, text, scope = 'body') {
    const box = this.page.locator(`${scope} [data-field="${field}"] .el-select`).first()
    await box.click()
    const input = box.locator('input').first()
    if (await input.isEditable()) await input.fill(text)
    await this.page.locator('.el-select-dropdown__item:visible', { hasText: text }).first().click()
  }
  async date(field, day, scope = 'body') {
    const input = this.page.locator(`${scope} [data-field="${field}"] input`).first()
    await input.fill(day)
    await input.press('Tab')
  }
  async fill(field, text, scope = 'body') { await this.page.locator(`${scope} [data-field="${field}"]`).locator('input, textarea').first().fill(text) }
  /* an action of the record in front, with its dialog; inputs filled by the callback */
  async act(name, inputs = async () => {}, { comment, password } = {}) {
    await this.page.locator(`[data-act="${name}"]`).click()
    const dialog = this.page.locator('.act-dialog')
    await dialog.waitFor()
    await inputs('.act-dialog')
    if (comment) await dialog.locator('[name=comment]').fill(comment)
    if (password) await dialog.locator('input[name=sign_password]').fill(password)
    await dialog.locator('button[type=submit]').click()
    await Promise.race([dialog.waitFor({ state: 'hidden' }), dialog.locator('.problem').waitFor()])
    const trouble = await dialog.locator('.problem').isVisible() ? await dialog.locator('.problem').innerText() : ''
    assert.equal(trouble, '', `${name}: ${trouble}`)
  }
  /* leaves a dialog that was refused, with what was typed in it */
  async drop() {
    await this.page.keyboard.press('Escape')
    await this.page.locator('.el-message-box:visible .el-button--danger').click()
    await this.page.locator('.act-dialog').waitFor({ state: 'hidden' })
  }
  text(selector) { return this.page.locator(selector).first().innerText() }
  async number(selector) { return parseFloat((await this.text(selector)).replace('−', '-')) }
}
