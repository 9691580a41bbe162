import type { Widget } from '../widget'
import { refWidget } from './refs'

const widget: Widget = refWidget('ref')
export default widget
