export default {
  menu: '首页', hello: '{name}，您好', sub: '今天 {date} · {year} 年度', refresh: '立即检查提醒', refreshed: '提醒已更新', todos: '我的待办', n_overdue: '{n} 项逾期', escalated: '已上报', late: '逾期 {n} 天', due_today: '今天到期', due_in: '还有 {n} 天',
  nothing: '没有待办', nothing_hint: '规则每天检查台账，到期前会在这里提醒。', score: '今日得分', trend: '得分走势', points: '得 {score} 分 / 实有 {applicable} 分', losing: '失分最多', to_runs: '去自查自评', open_problems: '未整改的问题', to_board: '整改看板',
}
