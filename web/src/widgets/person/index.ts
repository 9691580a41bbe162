import type { Widget } from '../widget'
import { refWidget } from '../ref/refs'

const widget: Widget = refWidget('person', 'person')
export default widget
