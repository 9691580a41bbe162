export default { title: '登录', account: '账号', password: '口令', totp: '动态口令（6 位）', submit: '登录', have_totp: '我启用了动态口令', expired: '登录已过期，请重新登录。' }
