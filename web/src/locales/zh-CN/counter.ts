export default {
  for_meeting: '会议材料：{name}；收齐前会议不能办结',
  menu: '登记台', title: '登记台', sub: '扫文件、扫人或柜、回车、两人口令。登记前可逐行撤下，登记后只能冲正。', begin: '请扫描文件标签，或输入标签码末几位、份号、文号、姓名。', scan: '扫描或输入',
  kind: '办理', kind_issue: '发出', kind_lend: '借出', kind_give_back: '退还', kind_transfer: '移交', kind_send_out: '外发', basket: '待登记', n_lines: '{n} 份', to: '→ {name}', due: '应还', labels: '打印标签', clear: '清空',
  item: '载体', copy_no: '份号', now_in: '现在在', overdue_since: '{day} 到期', help: '扫描后在这里逐行列出。输入 - 撤下最后一行，-3 撤下第 3 行；Esc 也撤下一行；空行回车去签字。先扫文件再扫人即发出，只扫在外的文件即退还。',
  no_line: '没有第 {n} 行', taken_off: '已撤下：{name}', twice: '这一份已在清单中：{name}', closed: '{name} 已销账，不能再移动', added: '第 {n} 行：{name}（现在在{where}）', aimed: '对方：{name}（在手 {n} 份）', choose: '找到 {n} 个，请选：输入序号或点选', in_hand: '{title}：共 {n} 份，可直接输入六位份号',
  lack_lines: '还没有扫描文件', lack_target: '请扫描接收的人、柜或单位', lack_kind: '请选择办理种类', lack_due: '借出要填应还日期', lack_holders: '清单里有几个人的文件：请分开退还，每人各自签字',
  sign_me: '{name}的口令', sign_other: '对方签字：{name}', post: '登记 {n} 份', attach: '凭纸质签收单', with_slip: '附签收单：{name}', posted: '已登记 {no}:{n} 份', print_slip: '打印签收单', holds: '{name} 在手 {n} 份', holds_nothing: '没有在手的文件',
  receive: '来文', envelope: '来文：签收信封', papers: '来文：登记文件 {no}', no_envelope: '没有信封，直接登记文件', next: '签收，登记文件', register_paper: '登记这一件', receive_done: '完成', my_password: '本人口令', ref_twice: '文号 {ref} 已登记为 {no}《{title}》。确是另一件的，请再按一次登记。',
  today: '今日结存', balanced: '账平', unbalanced: '账不平', entered: '件收文和印制', kind_of_registry: '机要室', kind_of_cabinet: '保密柜', kind_of_person: '个人在手', kind_of_unit_outside: '外单位', kind_of_archive: '归档', kind_of_waste: '待销', kind_of_destroyer: '已销毁', kind_of_missing: '下落不明',
  moved: '今天：入账 {enter}，出 {out}，还 {back}，外发 {sent}', overdue: '逾期未还 {n}', receipts: '该收回的回执', last: '最近的移动', last_none: '还没有移动。登记来文后，发出、退还都会列在这里。', counter_entry: '冲正',
  rest: '一批最多 {n} 份，先列入这些；其余 {rest} 份（自 {from} 起）已登记入账，登记完这一批再扫份号发出', more: '还有 {n} 项没有列出：直接输入六位份号或序号', holds_more: '只列最近的 {n} 份', full: '一批最多 {n} 份：请先登记这一批，再扫这一份', missed: '读过但不在清单里（{n}）：',
  scanned_elsewhere: '扫描到 {code}，没有记入：请先完成或取消正在填写的内容，再扫一次。',
}
