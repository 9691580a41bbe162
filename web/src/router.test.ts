import { describe, expect, it } from 'vitest'
import { messages } from './i18n'
import { menuOf, pages, router } from './router'
import type { Me } from './api'

describe('the menu', () => {
  it('leads to addresses, not to patterns', () => {
    const listed = pages.filter((p) => p.menu)
    expect(listed.length).toBeGreaterThan(10)
    for (const p of listed) {
      const to = router.resolve({ name: p.name })
      expect(to.path, p.name).not.toMatch(/[:()]/)
      expect(router.resolve(to.path).name, p.name).toBe(p.name)
    }
  })
  it('stands under headings that have words', () => {
    const places = [...menuOf({ kind: 'business', person: 1, roles: [], rights: [] } as unknown as Me).keys()]
    expect(places[0]).toBe('')
    for (const place of new Set(pages.flatMap((p) => p.menu?.place ?? []))) for (const language of ['zh-CN', 'en']) expect(messages[language].menu[place], place).toBeTruthy()
  })
})
