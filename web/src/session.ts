// Who is logged in and what the server says he may see: the only client-side state that outlives a page.
import { computed, reactive } from 'vue'
import { api, onExpired, setCsrf, setLanguage, type Me, type Model, type Register } from '@/api'
import { language } from '@/i18n'
import { forgetFiles } from '@/widgets/files/names'
import { forgetLabels } from '@/widgets/ref/labels'

const empty: Model = { registers: [], groups: [], levels: [], roles: [], office: { name: '', year: new Date().getFullYear() } }

export const session = reactive({
  me: null as Me | null,
  model: empty as Model,
  asked: false,
  expired: false,
})

export const registers = computed(() => new Map(session.model.registers.map((r) => [r.name, r])))
export function register(name: string): Register | undefined { return registers.value.get(name) }
/* A code as people call it: the title of that value of a register's field. */
export function called(register: string, field: string, value: string): string {
  return registers.value.get(register)?.fields.find((f) => f.name === field)?.choices?.find((c) => c.name === value)?.title ?? value
}
export const standardTitle = (id: string): string => called('assessment_run', 'standard', id)

async function loadModel(): Promise<void> {
  session.model = { ...empty, ...(await api.model().catch(() => empty)) }
}

export async function enter(me: Me, csrf?: string): Promise<void> {
  setCsrf(csrf ?? me.csrf)
  session.me = me
  session.expired = false
  await loadModel()
}

/* The server answers in the page's language, at the login already. */
export function speakTo(): void { setLanguage(language()) }

/* Asks once who is there; null when nobody. */
export async function ask(): Promise<Me | null> {
  if (session.asked) return session.me
  session.asked = true
  const me = await api.me().catch(() => null)
  if (me) await enter(me)
  return session.me
}

export async function relabel(): Promise<void> {
  speakTo()
  if (session.me) await loadModel()
}

/* Names learnt go with him: the next one at this screen may not be allowed to read them. */
export function forget(): void {
  session.me = null
  session.model = empty
  session.expired = false
  setCsrf('')
  forgetLabels()
  forgetFiles()
  answer(false)
}

/* The session has ended: what is on the page stays, behind the login (App.vue). All that is asked meanwhile waits for the same one. */
let waiting: Promise<boolean> | null = null
let answer: (back: boolean) => void = () => {}
async function again(): Promise<boolean> {
  const me = await api.me().catch(() => null)
  if (me && me.account === session.me?.account) { setCsrf(me.csrf); return true }   /* only the token is old: another tab has logged in anew */
  session.expired = true
  return new Promise<boolean>((ok) => { answer = ok })
}
onExpired(() => (session.me ? (waiting ??= again().finally(() => { waiting = null })) : Promise.resolve(false)))
export function back(me: Me, csrf: string): void {
  setCsrf(csrf)
  session.me = me
  session.expired = false
  answer(true)
}

export function hasRole(...names: string[]): boolean {
  return session.me?.kind === 'business' && session.me.roles.some((r) => names.includes(r.role))
}
/* Officer of the assessment: the only one who starts, confirms and closes runs. */
export const isOfficer = () => hasRole('secrecy_officer')
/* Everybody who is more than staff: the staff's menu is what they need in their ninety seconds. */
export const answersForOthers = (me: Me) => me.roles.some((r) => r.role !== 'staff')
/* Those who see the whole office's score. */
export const seesScore = () => hasRole('secrecy_officer', 'leader', 'leader_in_charge', 'deputy_in_charge', 'inspector')
