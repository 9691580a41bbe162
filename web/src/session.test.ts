import { expect, it } from 'vitest'
import { forget } from './session'
import { nameOfFile, rememberFile } from './widgets/files/names'
import { labelOf, remember } from './widgets/ref/labels'

it('keeps no name that the last user has read', () => {
  remember('person', 7, '某某')
  rememberFile(9, '某件.pdf')
  forget()
  expect(labelOf('person', 7)).toBeUndefined()
  expect(nameOfFile(9)).toBe('#9')
})
