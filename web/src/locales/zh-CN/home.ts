export default {
  menu: '首页', ask: '我要办', hello: '{name}，您好', sub: '今天 {date} · {year} 年度', refresh: '立即检查提醒', refreshed: '提醒已更新', todos: '我的待办', n_overdue: '{n} 项逾期', n_ahead: '{n} 项未到期', n_alike: '{n} 项', find: '查找待办', none_found: '没有符合的待办', rest: '显示其余 {n} 条', escalated: '已上报', late: '逾期 {n} 天', due_today: '今天到期', due_in: '还有 {n} 天',
  nothing: '没有待办', nothing_hint: '规则每天检查台账，到期前会在这里提醒。', score: '今日得分', trend: '得分走势', points: '得 {score} 分 / 实有 {applicable} 分', losing: '失分最多（分）', to_runs: '去自查自评', steps: '开始使用', steps_hide: '不再显示', steps_why: '按顺序录入，前面的是后面的依据；已有 Excel 台账的，点进去“导入”即可整批录入。录入后下面的待办会自行减少。',
  step_department: '先录入各内设机构；负责人、分管领导待人员录入后再补', step_person: '人事部门导入全部人员', step_unit: '核对名称，填写主要负责人、分管保密负责人；各内设机构的负责人也在这时补上', step_post: '确定涉密岗位及类别', step_clearance: '人事部门补登原有涉密审查，新任的提出审查；没有涉密等级的人看不到、也登记不了涉密文件', step_appointment: '任命领导小组、办公室、专职保密员、定密审核机构',
  step_policy: '登记现行保密制度', step_custody_account: '机要员建机要室、保密柜和每个持有人的保管账户', step_key_part: '登记要害部门、部位及防护', step_computer: '设备管理员登记涉密与非涉密计算机', step_document: '机要员登记在手的涉密文件，按份入账',
  step_me: '账号对应到人员', step_me_hint: '人员录入后，请系统管理员在“账号管理—修改”中把账号 {account} 对应到本人，涉密等级才生效',
  nobody: '账号 {account} 还没有对应到人员：按“公开”看文件，也没有本人的待办。请系统管理员在“账号管理—修改”中对应；人员台账里还没有您的，先请人事部门登记。',
  mine: '我的', self_open: '个人保密自查', self_open_hint: '台账已替您填好，核对约一分半钟', self_go: '去核对', self_none: '目前没有要填的个人自查', my_readings: '待签阅文件', my_held: '名下载体', my_exams: '进行中的考试', my_policies: '待签阅制度', open_problems: '未整改的问题', to_board: '整改看板',
}
