export default {
  menu: '督办清单', title: '督办清单', scope_all: '全单位未来七天内到期和逾期的待办，按责任人。', scope_department: '本部门未来七天内到期和逾期的待办，按责任人。', scope_self: '本人未来七天内到期和逾期的待办。',
  open: '待办', overdue: '逾期', opened: '今日新增', closed: '昨今办结', only: '只看有逾期的', n_overdue: '逾期 {n} 项', n_open: '共 {n} 项', none: '没有到期的待办', none_hint: '提醒每天检查一次。',
}
