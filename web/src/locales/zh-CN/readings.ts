export default {
  menu: '我的阅件', title: '我的阅件', sub: '逐份签全名，一次口令；签阅后由机要室收回。', document: '文件', sent: '送到', due: '退回期限', name: '签全名', opinion: '意见', sign: '签阅 {n} 份', password: '{name}的口令', signed_n: '已签阅 {n} 份', failed: '{n} 份没有签成', nothing: '没有待签阅的文件', nothing_hint: '机要室送来的文件会出现在这里。',
  to_return: '已签阅，等机要室收回', signed_at: '{at} 签阅，{due} 前退回', asked: '待我批示', doing: '我承办的批示', instruct: '批示', report: '报告结果', finish_by: '{day} 前办结',
}
