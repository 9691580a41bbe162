export default { unseen: '（无权查看）',
  level_cut: '只列到您可接触的密级“{level}”。您的涉密等级由人事部门在“涉密人员审查”中办理，账号还须对应到本人。',
  no_day: '“{text}”不是完整的日期，没有填入：请写年月日，如 2026-03-05',
  years: '{n} 年', months: '{n} 个月', until: '至 {date}', long: '长期', event: '{text} 时解密', period_Y: '年', period_M: '月', period_D: '解密时间', period_E: '解密条件', period_L: '长期', event_hint: '例如：工程竣工之日', ref_hint: '查找{what}', name_hint: '输入姓名或编号查找', date_hint: '年-月-日', datetime_hint: '年-月-日 时分',
  departments: '部门', persons: '人员', audience_hint: '左边选部门，右边选个人；都不选则不另限定知悉范围。', audience_all: '不另限定', n_files: '{n} 个文件', sending: '正在上传…', still_sending: '还有 {n} 个文件正在上传，传完再保存', not_sent: '有 {n} 个文件没有传上，请移除或重新选择后再保存', drop: '拖入、粘贴或点击选择文件，可多选',
}
