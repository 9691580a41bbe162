export default {
  colon: '：',
  product: '慎之', product_long: '慎之 · 保密工作登记与自查自评', motto: '保守机密，慎之又慎', ok: '确定', cancel: '取消', close: '关闭', back: '返回', retry: '重试', code: '错误代码', remove: '移除',
  yes: '是', no: '否', choose: '请选择', menu: '菜单', skip: '跳到正文', language: '语言', logout: '退出登录', registers: '台账',
  confirm_title: '请确认', leave_dirty: '已填写的内容尚未保存，离开后将丢失。', leave: '不保存，离开', offline: '连不上服务器。请检查网络或服务是否在运行，然后重试；已填写的内容仍在。',
  refused: '服务器未接受此操作（{code}）。', save: '保存', none: '无', all: '全部', due: '期限', state: '状态', person: '人员', department: '部门', reason: '理由', from: '自', to: '至', detail: '说明', points: '分', files_sent: '已处理 {done} / {total} 份，拒收 {refused} 份', file_accepted: '已接收', file_refused: '拒收' }
