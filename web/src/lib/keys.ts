// Keyboard: "/" goes to the search field of the page in front.
export function typing(t: EventTarget | null): boolean {
  const e = t as HTMLElement | null
  return !!e && (e.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName))
}

export function onKey(e: KeyboardEvent, root: ParentNode = document): void {
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || typing(e.target)) return
  const el = root.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')
  if (!el) return
  e.preventDefault()
  el.focus()
  el.select()
}
