export default { menu: '部门评比', title: '部门评比', sub: '按今日得分排列，问题越少越靠前。', rank: '名次', open: '未决问题', none: '还没有部门得分' }
