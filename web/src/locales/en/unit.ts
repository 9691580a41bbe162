// What numbers of the registers count, by the word of the register.
export default { '%': '%', B: 'B', 个: 'pcs', 人: 'persons', 件: 'pieces', 份: 'copies', 天: 'days', 分: 'points', 层: 'layers', 张: 'sheets', 月: 'months', 页: 'pages', 题: 'questions', 项: 'matters' }
