// What a person has typed into a form and not sent yet. Nobody has to tell: every form of the page is watched, signatures and searches are not.
type Field = HTMLInputElement | HTMLTextAreaElement
const typed = new Set<Field>()
let sent: Field[] = []

const counts = (e: EventTarget | null): e is Field =>
  (e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement) && e.type !== 'password' && !!e.closest('form') && !e.closest('[role=search], .sign')
/* still to be seen, with something in it */
const there = (f: Field) => f.isConnected && f.getClientRects().length > 0 && f.value.trim() !== ''

export function watchTyping(root: Document = document): void {
  root.addEventListener('input', (e) => { if (counts(e.target)) typed.add(e.target) }, true)
  root.addEventListener('submit', (e) => {
    sent = [...typed].filter((f) => (e.target as HTMLElement).contains(f))
    sent.forEach((f) => typed.delete(f))
  }, true)
}
/* The server did not take what was sent last. */
export function notTaken(): void { sent.forEach((f) => typed.add(f)); sent = [] }
/* within: a selector of the dialog that is asked about */
export function typedIn(within = 'body'): boolean {
  for (const f of typed) if (!f.isConnected) typed.delete(f)
  return [...typed].some((f) => there(f) && !!f.closest(within))
}
