export default { menu: '部门评比', title: '部门评比', sub: '按今日得分排列，扣分越少越靠前。', rank: '名次', open: '未决问题', nothing: '没有未决问题', record: '部门登记', none_hint: '先在台账中录入内设机构和人员；每天自动算分，次日起有名次。', none: '还没有部门得分' }
