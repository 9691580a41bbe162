export default { menu: '终端检查', title: '终端检查', honest: '报告能证明出自本单位的检查盘、没有被改动，不能证明被查机器的管理员没有作假。', findings: '全部问题', dismissed: '误报',
  drop: '把检查报告拖到这里，或选择文件（可一次数百份）', progress: '已处理 {done} / {total} 份，拒收 {refused} 份', red: '触碰红线', fail: '有不符合项', thin: '依据不足', ok: '未发现问题', missing: '应查未查',
  machine: '计算机', class: '申报类别', match: '与台账比对', last: '最近检查', state: '状态', failed: '不符合', coverage: '覆盖率', none: '还没有检查报告', accepted: '已接收', refused: '拒收', worst: '最严重的问题', nothing: '没有不符合项', machines: '{n} 台', redline: '红线', picture: '整改进展', open: '存在的不符合项', checked: '已检查计算机（右轴）' }
