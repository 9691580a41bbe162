import { describe, expect, it } from 'vitest'
import { pages, router } from './router'

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
})
