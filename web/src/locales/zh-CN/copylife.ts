export default {
  open: '生命线', title: '一份载体从入账到销账', span: '时间', all: '全部', days: '近{n}天', none: '没有入账的载体，或您无权查看', gap: '没有记录', aria: '{label}:{n}次移动', how: '办理', when: '时间', now: '至今', hands: '交件人 → 接收人', due: '应还日期', late: '逾期', reason: '事由', table: '移动登记', item: '载体', from_to: '转出 → 转入',
  k_registry: '机要室', k_person: '个人', k_cabinet: '保密柜', k_archive: '档案室', k_unit_outside: '外单位', k_waste: '待销毁', k_destroyer: '已销毁', k_missing: '下落不明',
  e_registered: '登记', e_copied: '复制成件', e_duplicated: '由此复制', e_printed: '印制复制', e_extract: '摘录', e_compilation: '汇编', e_carried: '携带外出', e_archived: '归档', e_destroyed: '销毁', e_used: '档案利用', e_searched: '查找', e_counted: '清点',
  s_registered: '登', s_copied: '制', s_duplicated: '复', s_printed: '印', s_extract: '摘', s_compilation: '编', s_carried: '外', s_archived: '归', s_destroyed: '销', s_used: '用', s_searched: '查', s_counted: '清',
}
