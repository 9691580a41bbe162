export default { menu: '留痕封印', title: '留痕封印', sub: '封印把此前全部留痕固定下来；可与打印在报告上的短码对照。', make: '立即封印', made: '已封印', reason: '事由', short: '短码', none: '还没有封印', none_hint: '定稿报告时会自动封印，也可以现在做一个。' }
