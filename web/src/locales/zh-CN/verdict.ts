export default { meets: '符合要求', basic: '基本符合要求', fails: '不符合要求', none: '不给出结论' }
