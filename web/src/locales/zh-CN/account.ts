export default {
  title: '我的账号', who: '身份', roles: '角色', clearance: '涉密等级', password: '修改口令', old: '现口令', new: '新口令', again: '再输一次新口令', change: '修改口令', changed: '口令已修改', must: '这是初始或重置的口令，请先改掉再继续。', rule: '口令至少10个字符，须含大写、小写、数字、符号中的三类，不得含有账号', mismatch: '两次输入的新口令不一致。',
  totp: '动态口令', totp_on: '已启用动态口令，登录时需要输入 6 位数字。', totp_off: '启用后，登录除口令外还要输入验证器上的 6 位数字。', totp_start: '启用动态口令', totp_again: '更换密钥', totp_secret: '在验证器中添加此密钥：', totp_code: '验证器显示的 6 位数字', totp_confirm: '确认启用', totp_done: '动态口令已启用', your_password: '您的口令',
}
