// The one place where the component library is touched. The rest of the page says <ui-button>, not its brand.
import { defineComponent, h, ref, useId, type App, type Component } from 'vue'
import {
  ElAlert, ElButton, ElCheckbox, ElCheckboxGroup, ElConfigProvider, ElDatePicker, ElDialog, ElDrawer, ElDropdown,
  ElDropdownItem, ElDropdownMenu, ElForm, ElFormItem, ElInput, ElInputNumber, ElMessage, ElMessageBox, ElOption,
  ElPopover, ElProgress, ElRadioButton, ElRadioGroup, ElSelect, ElSkeleton, ElStep, ElSteps, ElSwitch, ElTabPane,
  ElTabs, ElTooltip, vLoading,
} from 'element-plus'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import en from 'element-plus/es/locale/lang/en'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-alert.css'
import 'element-plus/theme-chalk/el-button.css'
import 'element-plus/theme-chalk/el-checkbox.css'
import 'element-plus/theme-chalk/el-checkbox-group.css'
import 'element-plus/theme-chalk/el-date-picker.css'
import 'element-plus/theme-chalk/el-dialog.css'
import 'element-plus/theme-chalk/el-drawer.css'
import 'element-plus/theme-chalk/el-dropdown.css'
import 'element-plus/theme-chalk/el-dropdown-item.css'
import 'element-plus/theme-chalk/el-dropdown-menu.css'
import 'element-plus/theme-chalk/el-form.css'
import 'element-plus/theme-chalk/el-form-item.css'
import 'element-plus/theme-chalk/el-icon.css'
import 'element-plus/theme-chalk/el-input.css'
import 'element-plus/theme-chalk/el-input-number.css'
import 'element-plus/theme-chalk/el-loading.css'
import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-option.css'
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-popover.css'
import 'element-plus/theme-chalk/el-popper.css'
import 'element-plus/theme-chalk/el-progress.css'
import 'element-plus/theme-chalk/el-radio-button.css'
import 'element-plus/theme-chalk/el-radio-group.css'
import 'element-plus/theme-chalk/el-scrollbar.css'
import 'element-plus/theme-chalk/el-select.css'
import 'element-plus/theme-chalk/el-select-dropdown.css'
import 'element-plus/theme-chalk/el-skeleton.css'
import 'element-plus/theme-chalk/el-skeleton-item.css'
import 'element-plus/theme-chalk/el-step.css'
import 'element-plus/theme-chalk/el-steps.css'
import 'element-plus/theme-chalk/el-switch.css'
import 'element-plus/theme-chalk/el-tab-pane.css'
import 'element-plus/theme-chalk/el-tabs.css'
import 'element-plus/theme-chalk/el-tag.css'
import 'element-plus/theme-chalk/el-time-picker.css'
import 'element-plus/theme-chalk/el-tooltip.css'
import { tr } from '@/i18n'
import { typedIn } from '@/lib/typed'
import DropFiles from './DropFiles.vue'
import PageHead from './PageHead.vue'
import EmptyHint from './EmptyHint.vue'
import ProblemNote from './ProblemNote.vue'
import UiIcon from './UiIcon.vue'
import MarkTag from './MarkTag.vue'

/* A dialog or drawer asks before Esc, its cross or a click beside it throws away what was typed in it. */
function careful(part: Component) {
  return defineComponent({
    inheritAttrs: false,
    setup(_, { attrs, slots }) {
      const id = useId()
      const ask = async (close: () => void) => { if (!typedIn(`[data-dialog="${id}"]`) || (await confirm(tr('common.leave_dirty'), '', tr('common.leave'), true))) close() }
      return () => h(part, { beforeClose: ask, 'data-dialog': id, ...attrs }, slots)
    },
  })
}

/* What was pressed last; null after a key. */
let pressed: Node | null = null
document.addEventListener('pointerdown', (e) => { pressed = e.target as Node }, true)
document.addEventListener('keydown', () => { pressed = null }, true)
/* A calendar opens when its field is pressed, typed into or by the arrow down; where the focus only passes, or is put on a field to be mended, it would cover what stands beside it. */
const calendar = defineComponent({
  inheritAttrs: false,
  setup(_, { attrs, slots }) {
    const part = ref<{ handleClose: () => void } | null>(null)
    const onFocus = (e: FocusEvent) => {
      if (!(e.target as Node).parentElement?.contains(pressed)) queueMicrotask(() => part.value?.handleClose())   /* before it is drawn */
    }
    return () => h(ElDatePicker, { ...attrs, ref: part, onFocus }, slots)
  },
})

const parts = {
  UiAlert: ElAlert, UiButton: ElButton, UiCheckbox: ElCheckbox, UiCheckboxGroup: ElCheckboxGroup, UiConfig: ElConfigProvider,
  UiDate: calendar, UiDialog: careful(ElDialog), UiDrawer: careful(ElDrawer), UiDropdown: ElDropdown, UiDropdownItem: ElDropdownItem,
  UiDropdownMenu: ElDropdownMenu, UiForm: ElForm, UiFormItem: ElFormItem, UiInput: ElInput, UiNumber: ElInputNumber,
  UiOption: ElOption, UiPopover: ElPopover, UiProgress: ElProgress, UiRadioButton: ElRadioButton, UiRadioGroup: ElRadioGroup,
  UiSelect: ElSelect, UiSkeleton: ElSkeleton, UiStep: ElStep, UiSteps: ElSteps, UiSwitch: ElSwitch, UiTab: ElTabPane,
  UiTabs: ElTabs, UiTooltip: ElTooltip,
  PageHead, EmptyHint, ProblemNote, UiIcon, MarkTag, DropFiles,
}

export function installUi(app: App): void {
  for (const [name, part] of Object.entries(parts)) app.component(name, part as any)
  app.directive('busy', vLoading)
}

export const uiLocale = (language: string) => (language === 'en' ? en : zhCn)

export function done(text: string): void { ElMessage({ type: 'success', message: text, duration: 2500 }) }
export function warn(text: string): void { ElMessage({ type: 'warning', message: text, duration: 5000, showClose: true }) }
export function oops(text: string): void { ElMessage({ type: 'error', message: text, duration: 8000, showClose: true }) }

/* True when the user agreed. */
export async function confirm(text: string, title = '', yes = '', danger = false): Promise<boolean> {
  await new Promise((ok) => setTimeout(ok))   /* the Esc that led here would close the question, too */
  try {
    await ElMessageBox.confirm(text, title || tr('common.confirm_title'), {
      confirmButtonText: yes || tr('common.ok'), cancelButtonText: tr('common.cancel'),
      type: danger ? 'warning' : 'info', confirmButtonClass: danger ? 'el-button--danger' : '', autofocus: true,
      closeOnHashChange: false,   /* the router puts the address back while it asks */
    })
    return true
  } catch { return false }
}
