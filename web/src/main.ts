import { createApp } from 'vue'
import App from './App.vue'
import { changeLanguage, i18n, language } from './i18n'
import { router, setupToken } from './router'
import { installUi } from './ui'
import './ui/theme.css'

const token = setupToken(window.location)
if (token || /\/setup\/?$/.test(window.location.pathname)) {
  // Keep the secret out of the address bar and the history.
  try { if (token) sessionStorage.setItem('sz_setup', token) } catch { /* typed in by hand then */ }
  window.history.replaceState(null, '', '/#/setup')
}
changeLanguage(language())
const app = createApp(App)
app.use(i18n)
app.use(router)
installUi(app)
app.mount('#app')
