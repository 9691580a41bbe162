import './boot'
import { createApp } from 'vue'
import App from './App.vue'
import { changeLanguage, i18n, language } from './i18n'
import { watchDays } from './lib/days'
import { watchTyping } from './lib/typed'
import { router } from './router'
import { speakTo } from './session'
import { installUi } from './ui'
import './ui/theme.css'

changeLanguage(language())
speakTo()
watchTyping()
watchDays()
const app = createApp(App)
app.use(i18n)
app.use(router)
installUi(app)
app.mount('#app')
