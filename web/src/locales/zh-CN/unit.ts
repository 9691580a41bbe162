// What numbers of the registers count, by the word of the register.
export default { '%': '%', B: 'B', 个: '个', 人: '人', 件: '件', 份: '份', 天: '天', 分: '分', 层: '层', 张: '张', 月: '月', 页: '页', 题: '题', 项: '项' }
