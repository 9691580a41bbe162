// What a field widget is. A folder here = a type of the model; index.ts finds the folders, no list to edit.
import type { Component } from 'vue'
import type { Field, Refs } from '@/api'

export interface ShowContext { refs?: Refs; levels?: string[]; yes?: string; no?: string }
export interface Widget {
  type: string
  /* gets modelValue and field, emits update:modelValue with the JSON value of docs/model.md or null */
  Input: Component
  /* one line for lists, details and history */
  show(value: any, field: Field, c: ShowContext): string
  /* operators of a list filter that make sense, the first is the default */
  ops: string[]
  /* takes the whole width of a form */
  wide?: boolean
  /* shows numbers to the right */
  number?: boolean
  /* page and record a value leads to */
  target?(value: any, field: Field): { register: string; id: number } | null
}
