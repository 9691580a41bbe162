import type { Widget } from '../widget'
import { refWidget } from '../ref/refs'

const widget: Widget = refWidget('unit', 'unit')
export default widget
