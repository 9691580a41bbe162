import { expect, test } from 'vitest'
import { carriersOf, groupsOf, leftOf } from './lines'
const lines = [
  { id: 1, tie: 'item', tie_title: '名下载体', detail: 'a', state: 'open' },
  { id: 2, tie: 'login', tie_title: '登录账号', detail: 'b', state: 'open' },
  { id: 3, tie: 'item', tie_title: '名下载体', detail: 'c', state: 'moved' },
  { id: 4, tie: 'flow_item', tie_title: '传阅中的载体', detail: 'd', state: 'excepted' },
]
test('grouped by kind, in order, with what is left', () => {
  const g = groupsOf(lines)
  expect(g.map((x) => [x.title, x.lines.length, x.left])).toEqual([['名下载体', 2, 1], ['登录账号', 1, 1], ['传阅中的载体', 1, 0]])
  expect(leftOf(g)).toBe(2)
})
test('both sides count carriers only, and only those still with him', () => expect(carriersOf(lines)).toBe(2))
test('nothing', () => expect(groupsOf([])).toEqual([]))
