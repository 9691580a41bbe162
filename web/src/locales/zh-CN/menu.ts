export default { carriers: '文件与载体', assess: '自查与整改', people: '人员与终端', admin: '管理' }
