export default {
  open: '清点', title: '清查核对', merge: '合并清点结果', merge_again: '重新合并', certify: '见证签字办结', certificate: '打印核对表', waiting: '{n}条待发送', offline: '网络中断，{n}条保存在本页', place: '当前位置', n_of: '已盘{n}/账上{of}', device: '清点端', device_n: '清点端{n}',
  scan_hint: '扫描标签，或输入编号末几位后回车；扫描保密柜标签可切换位置', enter: '录入', sheet: '按清单勾选', sheet_close: '收起清单', sheet_print: '打印清点表', sheet_find: '按标签或名称查找', place_end: '此处已清完', place_done: '此处已清完', lines: '本页清点记录', lines_hint: '绿色与账相符，红色有出入', no_lines: '还没有清点记录', unknown: '账上没有这个标签', elsewhere: '账上在：{at}', again: '重复扫描', unsent: '待发送', which: '是哪一件？', take_back: '撤回',
  differences: '差异和更正建议', counts: '应有{book}件，实有{found}件，差异{n}件', kind: '差异', detail: '说明', proposal: '更正建议', approve: '批准更正', explain: '说明', all_there: '账物相符，没有差异', places: '各处进度', left: '还有{n}处没有清点', counters: '清点人',
}
