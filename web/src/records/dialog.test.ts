import { flushPromises, mount } from '@vue/test-utils'
import { h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Action, Register } from '@/api'
import { i18n } from '@/i18n'
import { installUi } from '@/ui'
import ActionDialog from './ActionDialog.vue'
import RecordTable from './RecordTable.vue'

const act = (more: Partial<Action>): Action => ({ name: 'sign', title: '签订', from: ['draft'], to: 'signed', input: [], sign: 0, comment: null, ...more })
const pledge: Register = {
  name: 'pledge', title: '责任书', group: 'personnel', level: false, audience: false,
  fields: [{ name: 'note', type: 'text', title: '备注' }, { name: 'year', type: 'integer', title: '年度' }],
  states: [{ name: 'draft', title: '待签', tone: 'wait' }, { name: 'signed', title: '已签', final: true, tone: 'good' }], actions: [], list: ['year', 'note', 'state'],
}
const record = { id: 3, version: 7, state: 'draft', label: '张三 2026', note: '旧', year: 2026 }
const sent: { url: string; init: RequestInit }[] = []
let replies: { status: number; body: unknown }[] = []
beforeEach(() => {
  sent.length = 0
  replies = []
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: RequestInit) => {
    sent.push({ url, init })
    const r = replies.shift() ?? { status: 200, body: { record: {}, event: 1 } }
    return new Response(JSON.stringify(r.body), { status: r.status })
  }))
})
afterEach(() => { vi.unstubAllGlobals(); document.body.innerHTML = '' })
function dialog(action: Action, records = [record]) {
  return mount(ActionDialog, { props: { register: pledge, action, records }, attachTo: document.body, global: { plugins: [i18n, { install: installUi }], stubs: { UiDialog: { setup: (_p: any, { slots }: any) => () => h('div', slots.default?.()) } } } })
}
const submit = async (w: ReturnType<typeof dialog>) => { await flushPromises(); await w.find('form').trigger('submit'); await flushPromises() }

describe('ActionDialog', () => {
  it('sends only what was changed, with version and signature', async () => {
    const w = dialog(act({ input: [{ name: 'note', required: false }, { name: 'year', required: false }], sign: 1 }))
    await flushPromises()
    await w.find('input[name=note]').setValue('新')
    await w.find('input[name=sign_password]').setValue('secret')
    await submit(w)
    expect(sent).toHaveLength(1)
    expect(sent[0].url).toBe('/api/v1/registers/pledge/3/actions/sign')
    expect((sent[0].init.headers as Headers).get('If-Match')).toBe('"7"')
    expect(JSON.parse(String(sent[0].init.body))).toEqual({ fields: { note: '新' }, signature: { password: 'secret' } })
    expect(w.emitted('done')).toHaveLength(1)
    expect(w.emitted('close')).toHaveLength(1)
  })
  it('posts nothing while a required comment is missing', async () => {
    const w = dialog(act({ comment: 'required' }))
    await submit(w)
    expect(sent).toHaveLength(0)
    await w.find('textarea[name=comment]').setValue('因为')
    await submit(w)
    expect(JSON.parse(String(sent[0].init.body)).comment).toBe('因为')
  })
  it('asks a second person for a two-person act', async () => {
    const w = dialog(act({ sign: 2 }))
    await flushPromises()
    await w.find('input[name=sign_password]').setValue('a')
    await w.find('input[name=second_account]').setValue('lisi')
    await w.find('input[name=second_password]').setValue('b')
    await submit(w)
    expect(JSON.parse(String(sent[0].init.body)).second).toEqual({ account: 'lisi', password: 'b' })
  })
  it('keeps open and shows the refusal at its field', async () => {
    replies = [{ status: 422, body: { code: 'E_INVALID', detail: '填写有误', errors: [{ field: 'note', code: 'E_INVALID', detail: '备注太长' }] } }]
    const w = dialog(act({ input: [{ name: 'note', required: false }] }))
    await submit(w)
    await vi.waitFor(() => expect(w.find('[data-field=note] .el-form-item__error').exists()).toBe(true))
    expect(w.find('[data-field=note] .el-form-item__error').text()).toBe('备注太长')
    expect(w.emitted('close')).toBeUndefined()
  })
  it('says at the password that it was wrong, and has it typed anew', async () => {
    replies = [{ status: 403, body: { code: 'E_SIGN', field: 'signature', detail: '签名口令不正确' } }]
    const w = dialog(act({ sign: 1, input: [{ name: 'note', required: false }] }))
    await flushPromises()
    await w.find('input[name=sign_password]').setValue('wrong')
    await submit(w)
    await vi.waitFor(() => expect(w.find('.sign .el-form-item__error').text()).toBe('签名口令不正确'))
    expect((w.find('input[name=sign_password]').element as HTMLInputElement).value).toBe('')
    await vi.waitFor(() => expect((document.activeElement as HTMLInputElement).name).toBe('sign_password'))
  })
  it('keeps one\'s own password when that of the second was wrong', async () => {
    replies = [{ status: 403, body: { code: 'E_SIGN', field: 'second', detail: '第二人账号或口令不正确' } }]
    const w = dialog(act({ sign: 2 }))
    await flushPromises()
    await w.find('input[name=sign_password]').setValue('right')
    await w.find('input[name=second_account]').setValue('lisi')
    await w.find('input[name=second_password]').setValue('wrong')
    await submit(w)
    await vi.waitFor(() => expect((document.activeElement as HTMLInputElement).name).toBe('second_password'))
    expect(['sign_password', 'second_account', 'second_password'].map((n) => (w.find(`input[name=${n}]`).element as HTMLInputElement).value)).toEqual(['right', 'lisi', ''])
  })
  it('puts the focus into the first field that is missing', async () => {
    const w = dialog(act({ input: [{ name: 'year', required: false }, { name: 'note', required: true }] }), [{ ...record, note: '' }])
    await flushPromises()
    await submit(w)
    expect(sent).toHaveLength(0)
    await vi.waitFor(() => expect((document.activeElement as HTMLInputElement).name).toBe('note'))
  })
  it('goes through many records and names those that failed', async () => {
    replies = [{ status: 200, body: {} }, { status: 409, body: { code: 'E_RULE', detail: '本人不得审批' } }]
    const w = dialog(act({}), [record, { ...record, id: 4, label: '李四 2026' }])
    await submit(w)
    expect(sent.map((s) => s.url.split('/')[5])).toEqual(['3', '4'])
    expect(w.text()).toContain('李四 2026：本人不得审批')
    expect(w.text()).not.toContain('张三 2026：')
    expect(w.emitted('done')).toHaveLength(1)
    expect(w.emitted('close')).toBeUndefined()
  })
})

describe('RecordTable', () => {
  const table = (more = {}) => mount(RecordTable, { props: { register: pledge, rows: [record, { ...record, id: 4, state: 'signed' }], sort: '-year', pickable: true, picked: new Set([4]), ...more }, global: { plugins: [i18n, { install: installUi }], stubs: ['router-link'] } })
  it('opens by click and by Enter, picks by space', async () => {
    const w = table()
    await w.findAll('tbody tr')[0].trigger('click')
    await w.findAll('tbody tr')[1].trigger('keydown', { key: 'Enter' })
    await w.findAll('tbody tr')[1].trigger('keydown', { key: ' ' })
    expect((w.emitted('open') as any[]).map((e) => e[0].id)).toEqual([3, 4])
    expect(w.emitted('pick')).toEqual([[4, false]])
  })
  it('turns the sort: up, down, off', async () => {
    const w = table()
    await w.findAll('th button')[0].trigger('click')
    expect(w.emitted('sort')).toEqual([['']])
    const up = table({ sort: 'year' })
    await up.findAll('th button')[0].trigger('click')
    expect(up.emitted('sort')).toEqual([['-year']])
  })
  it('shows states in words', () => expect(table().findAll('.mark').map((m) => m.text())).toEqual(['待签', '已签']))
})
