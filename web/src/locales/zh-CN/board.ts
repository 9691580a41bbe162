export default { menu: '整改看板', title: '问题整改', sub: '谁在何时前整改什么；整改后由另一人复查销号。', mine: '只看我的', as_list: '按台账查看', add: '提出整改', none: '没有需要整改的问题', none_hint: '在自查自评的问题上点“转整改”，就会出现在这里。', empty: '空' }
