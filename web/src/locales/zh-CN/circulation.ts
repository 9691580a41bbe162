export default {
  menu: '传阅', title: '传阅看板', sub: '直传不横传：每个传阅夹都从机要室送出，收回后再送下一位。', start: '新建传阅', picture: '机要室 {home} 夹，在外 {out} 夹', registry: '机要室', waiting: '{n} 夹在室', none: '没有进行中的传阅', none_hint: '新建传阅单，由领导批准名单后送阅。',
  key_folder: '传阅夹', key_urgent: '急件', key_late: '逾期', all: '全部', signed: '{at} 签阅', excused: '免阅', more: '再显示一些（还有 {n} 个）', here: '{since} 送到，{due} 前退回',
}
