import { describe, expect, it } from 'vitest'
import { Scanner, half } from './scanner'

describe('Scanner', () => {
  const field = document.createElement('input')
  document.body.append(field)
  /* keys as a keyboard says them, then what ends them */
  const typed = (s: Scanner, keys: { key: string; code?: string }[], gap: number, end = 'Enter') => {
    let at = 1000
    const send = (k: { key: string; code?: string }) => s.key({ code: '', ...k, target: field, timeStamp: (at += gap) })
    field.value = '2026'
    for (const k of keys) { send(k); if (k.key.length === 1) field.value += k.key }
    return end ? send({ key: end }) : s.end()
  }
  const plain = (t: string) => [...t].map((key) => ({ key }))
  it('knows a label from what hands type, and takes it out of the field', () => {
    for (const end of ['Enter', 'Tab', '']) {
      const scan = typed(new Scanner(), plain('SZ00000012'), 5, end)
      expect(scan?.code).toBe('SZ00000012')
      scan!.undo()
      expect(field.value).toBe('2026')
    }
    expect(typed(new Scanner(), plain('SZ00000012'), 150)).toBeNull()
    expect(typed(new Scanner(), plain('Mi-Ma#12'), 5)).toBeNull()
    expect(typed(new Scanner(), plain('ZH01002'), 5)?.code).toBe('ZH01002')
  })
  it('reads what an input method makes something else of', () => {
    const process = [...'SZ00000012'].map((c) => ({ key: 'Process', code: /\d/.test(c) ? 'Digit' + c : 'Key' + c }))
    expect(typed(new Scanner(), process, 5)?.code).toBe('SZ00000012')
    expect(typed(new Scanner(), [...process.slice(0, 4), ...plain('000012')], 5)?.code).toBe('SZ00000012')
    expect(typed(new Scanner(), plain('ＳＺ００００００１２'), 5)?.code).toBe('SZ00000012')
    field.value = '2026'
    const s = new Scanner()
    ;[...'SZ1|SZ00000012|'].forEach((key, i) => { s.key({ key, code: '', target: field, timeStamp: 1000 + i }); field.value += key })
    field.value += '某局'
    expect(s.end()?.code).toBe('SZ1|SZ00000012|某局')
    expect(half('ＺＨ０１００２')).toBe('ZH01002')
    expect(half('某某发〔２０２６〕２号')).toBe('某某发〔２０２６〕２号')
  })
})
