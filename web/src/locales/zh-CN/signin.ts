export default { menu: '培训签到', title: '培训签到', session: '培训活动', code: '会场显示的签到码', sign: '签到', done: '签到成功。' }
