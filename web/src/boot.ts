// Runs before the router reads the address: the one-time link of the first start is taken out of it,
// so that the secret is neither shown nor kept in the history.
import { setupToken } from './setup-token'

const token = setupToken(window.location)
if (token || /\/setup\/?$/.test(window.location.pathname)) {
  try { if (token) sessionStorage.setItem('sz_setup', token) } catch { /* typed in by hand then */ }
  window.history.replaceState(null, '', '/#/setup')
}
