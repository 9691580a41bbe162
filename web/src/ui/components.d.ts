import type {
  ElAlert, ElButton, ElCheckbox, ElCheckboxGroup, ElConfigProvider, ElDatePicker, ElDialog, ElDrawer, ElDropdown,
  ElDropdownItem, ElDropdownMenu, ElForm, ElFormItem, ElInput, ElInputNumber, ElOption, ElPopover, ElProgress,
  ElRadioButton, ElRadioGroup, ElSelect, ElSkeleton, ElStep, ElSteps, ElSwitch, ElTabPane, ElTabs, ElTooltip,
} from 'element-plus'
import type DropFiles from './DropFiles.vue'
import type PageHead from './PageHead.vue'
import type EmptyHint from './EmptyHint.vue'
import type ProblemNote from './ProblemNote.vue'
import type UiIcon from './UiIcon.vue'
import type MarkTag from './MarkTag.vue'

declare module 'vue' {
  export interface GlobalComponents {
    UiAlert: typeof ElAlert; UiButton: typeof ElButton; UiCheckbox: typeof ElCheckbox
    UiCheckboxGroup: typeof ElCheckboxGroup; UiConfig: typeof ElConfigProvider; UiDate: typeof ElDatePicker
    UiDialog: typeof ElDialog; UiDrawer: typeof ElDrawer; UiDropdown: typeof ElDropdown
    UiDropdownItem: typeof ElDropdownItem; UiDropdownMenu: typeof ElDropdownMenu; UiForm: typeof ElForm
    UiFormItem: typeof ElFormItem; UiInput: typeof ElInput; UiNumber: typeof ElInputNumber; UiOption: typeof ElOption
    UiPopover: typeof ElPopover; UiProgress: typeof ElProgress; UiRadioButton: typeof ElRadioButton
    UiRadioGroup: typeof ElRadioGroup; UiSelect: typeof ElSelect; UiSkeleton: typeof ElSkeleton; UiStep: typeof ElStep
    UiSteps: typeof ElSteps; UiSwitch: typeof ElSwitch; UiTab: typeof ElTabPane; UiTabs: typeof ElTabs
    UiTooltip: typeof ElTooltip
    PageHead: typeof PageHead; EmptyHint: typeof EmptyHint; ProblemNote: typeof ProblemNote; UiIcon: typeof UiIcon
    MarkTag: typeof MarkTag; DropFiles: typeof DropFiles
  }
}
export {}
