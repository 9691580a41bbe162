import type { Widget } from '../widget'
import { refWidget } from '../ref/refs'

const widget: Widget = refWidget('department', 'department')
export default widget
