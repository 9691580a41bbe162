// One loader for every page: busy, problem, data, and the newest answer wins; one that came too late is null.
import { ref, shallowRef } from 'vue'

export function useLoad<T, A extends unknown[] = []>(get: (...what: A) => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<unknown>(null)
  const busy = ref(false)
  let turn = 0
  async function load(...what: A): Promise<T | null> {
    const mine = ++turn
    busy.value = true
    problem.value = null
    try {
      const d = await get(...what)
      if (mine !== turn) return null
      data.value = d
      return d
    } catch (p) {
      if (mine === turn) problem.value = p
      return null
    } finally { if (mine === turn) busy.value = false }
  }
  /* Nothing is asked any more: an answer that is still out comes too late. */
  function clear(): void { turn++; data.value = null; problem.value = null; busy.value = false }
  return { data, problem, busy, load, clear }
}

/* For one button: runs it once at a time, keeps what went wrong. Not for what is read: the second question would be lost. */
export function useDo() {
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  async function run<T>(f: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try { return await f() } catch (p) { problem.value = p; return undefined } finally { busy.value = false }
  }
  return { busy, problem, run }
}
