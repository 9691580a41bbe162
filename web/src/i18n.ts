// Messages: one file per area and language, found by glob; the area is the file's name.
import { createI18n } from 'vue-i18n'

type Messages = Record<string, Record<string, any>>
const files = import.meta.glob<{ default: Record<string, any> }>('./locales/*/*.ts', { eager: true })

export const languages = [{ id: 'zh-CN', title: '中文' }, { id: 'en', title: 'English' }] as const
export type Language = (typeof languages)[number]['id']

export function gather(found: Record<string, { default: Record<string, any> }>): Messages {
  const out: Messages = {}
  for (const [path, m] of Object.entries(found)) {
    const [, lang, area] = /locales\/([^/]+)\/([^/]+)\.ts$/.exec(path) ?? []
    if (lang) (out[lang] ??= {})[area] = m.default
  }
  return out
}

export const messages = gather(files)

function remembered(): Language {
  let l: string | null = null
  try { l = localStorage.getItem('sz_lang') } catch { /* storage refused: Chinese */ }
  return l === 'en' ? 'en' : 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh-CN',
  messages: messages as any,
  /* a word that neither language has: shown by its key and told on the console, where the crawl of tests/browser finds it */
  missing: (lang, key) => { if (lang === 'zh-CN') console.error(`no text: ${key}`) },
  missingWarn: false,
  fallbackWarn: false,
})

export function language(): Language { return i18n.global.locale.value as Language }

export function changeLanguage(l: Language): void {
  ;(i18n.global.locale as any).value = l
  document.documentElement.lang = l
  try { localStorage.setItem('sz_lang', l) } catch { /* not remembered then */ }
}

export const has = (key: string): boolean => (i18n.global.te as (k: string) => boolean)(key)

/* For code outside components. */
export const tr = (key: string, named: Record<string, unknown> = {}): string => i18n.global.t(key, named)

/* A unit of a register's field in this language; an office's own as it is. */
export const unitWord = (unit: string): string => (has(`unit.${unit}`) ? tr(`unit.${unit}`) : unit)
