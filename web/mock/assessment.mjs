// Fictional runs, rules, standards, to-dos of the mock.
// The smallest page a viewer shows.
const PDF = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 40>>stream
BT /F 30 Tf 80 700 Td (Report) Tj ET
endstream endobj
trailer<</Root 1 0 R>>`)
export function assessment({ people, departments, day, today }) {
  const rules = [['pledge_missing', '涉密人员本年度未签订保密责任书', 'personnel', 'pledge'], ['copy_overdue', '涉密文件逾期未退还', 'documents', 'copy'], ['computer_online', '涉密计算机接入互联网', 'equipment', 'computer'],
    ['leading_group_chief', '保密工作领导小组组长不是主要负责人', 'leadership', 'appointment'], ['training_hours', '涉密人员年度培训学时不足', 'education', 'attendance'], ['extinguisher', '要害部位灭火器过期', 'places', 'protection']]
    .map(([id, title, area, register], i) => ({ id, title, area, register, use: i % 2 ? 'prevent remind score' : 'remind score', requirement: 'D2', basis: [{ key: 'D2', text: '要求 D2 年度保密安全责任书', sure: 'own' }, { key: 'reg_personnel', text: '《保密法实施条例》涉密人员管理', sure: 'check' }], fix: '请在对应台账中补登记并由本人签名。', open: [3, 2, 1, 0, 5, 1][i] }))
  const rowsOf = (r) => Array.from({ length: r.open }, (_, i) => ({ record: i + 1, label: `${people[i + 8]} 2026`, person: i + 9, person_name: people[i + 8], since: day(-40 - i * 7), until: i === 1 ? day(-5) : null, detail: `${people[i + 8]}:${r.title}(应于 ${day(-40 - i * 7)} 前办理)` }))
  const titles = ['保密工作领导责任制落实情况', '保密制度建设情况', '保密宣传教育培训', '涉密人员管理', '国家秘密确定、变更、解除', '国家秘密载体管理', '信息系统和信息设备管理', '要害部门部位管理', '涉密会议活动', '信息公开保密审查']
  const states = ['machine', 'to_confirm', 'confirmed', 'overridden', 'answered', 'not_applicable']
  let n = 0
  const categories = titles.map((title, c) => {
    const items = Array.from({ length: 3 + (c % 3) }, (_, i) => {
      n++
      const r = rules[n % 6], na = n % 11 === 7
      const deducted = na ? 0 : r.open && n % 3 === 0 ? Math.min(3, r.open * 0.2) : 0
      return { id: String(n), title: ['主要负责人对保密工作提出明确要求、听取汇报并解决问题', '每年签订责任书并在岗教育', '台账与实物相符、去向清楚', '按期清退并双人签收', '审批手续齐全、双人签字'][i], points: '3.00', applicable: !na, deducted: deducted.toFixed(2), state: na ? 'not_applicable' : n % 4 === 1 ? 'to_confirm' : states[n % 5], findings: na ? 0 : n % 3 === 0 ? r.open : 0, rule: r,
        deductions: [{ index: 0, kind: 'rule', title: r.title, per: 'occurrence', deducted: deducted.toFixed(2), occurrences: n % 3 === 0 ? r.open : 0, rule: r.id }, { index: 1, kind: 'manual', title: '未听取汇报并研究解决', min: '0.50', max: '1.00', per: 'once', deducted: '0.00', occurrences: 0 }] }
    })
    const sum = (k) => items.reduce((a, x) => a + Number(x[k]), 0)
    return { id: String(c + 1), title, points: sum('points').toFixed(2), applicable: items.filter((x) => x.applicable).reduce((a, x) => a + Number(x.points), 0).toFixed(2), deducted: sum('deducted').toFixed(2), items }
  })
  const runs = [{ id: 2, standard: 'shenzhi-100', period: '2026', title: '2026 年度保密自查自评', state: 'open', ledger_head: 5200, as_of: today, score: '88.40', applicable: '98.00', percent: '90.20', verdict: 'meets' }, { id: 1, standard: 'shenzhi-100', period: '2025', title: '2025 年度保密自查自评', state: 'archived', ledger_head: 2100, as_of: '2025-12-10', score: '81.10', applicable: '100.00', percent: '81.10', verdict: 'basic' }]
  const answers = new Map()
  const tasks = departments.slice(0, 4).map((d, i) => ({ id: i + 1, kind: 'department', department: i + 1, name: d, state: i ? 'open' : 'done', due: day(12) }))
  const self = { run: 2, items: [['接受保密管理：清楚本岗位涉密程度，按要求参加培训', 'yes', ['本年培训 12 学时（要求 10）']], ['持有文件台账清晰、账物一致', 'no', ['机密件 2026-0031 逾期 6 天未退还']], ['因私出国（境）已申报、审批并交回证件', 'na', ['本年无出境记录']], ['不把手机带入要害部位和涉密会议', null, []], ['发现泄密隐患及时报告', 'yes', ['本年无相关记录']]].map(([title, suggested, facts], i) => ({ id: `${i + 1}.1`, title, hint: '请对照本人实际情况', suggested, facts, answer: null })) }
  return (m, seg, p, json, ok, problem, me) => {
    const path = '/' + seg.join('/')
    if (path === '/todos') return ok({ todos: [{ id: 1, kind: 'rule', title: '责任书将于下月到期', detail: '冯春 2026 年度责任书未签订', register: 'pledge', record: 3, rule: 'pledge_missing', due: day(-6), overdue: true, escalated: true }, { id: 2, kind: 'step', title: '待您审批：涉密人员上岗审查', detail: '陈夏，保卫科已审', register: 'clearance', record: 4, due: day(2), overdue: false }, { id: 3, kind: 'read', title: '阅签《涉密载体管理办法》', register: 'policy_sign', record: 2, due: day(9) }, { id: 4, kind: 'task', title: '个人自查自评', detail: '已预填 15 项，约需一分半钟', due: day(12) }] })
    if (path === '/todos/refresh') return ok({})
    if (path === '/rules') return ok(rules)
    if (seg[0] === 'rules') { const r = rules.find((x) => x.id === seg[1]); if (!r) return problem(404, 'E_NOTFOUND', '没有这条规则'); return ok(seg[2] === 'rows' ? { rows: rowsOf(r) } : { ...r, sql: `SELECT p.id AS record, p.id AS person, p.department AS department,\n       :year || '-04-01' AS since, NULL AS until,\n       '涉密人员' || p.name || '未签订' AS detail\nFROM person p\nWHERE p.state = 'active' AND p.clearance_level >= 2\n  AND NOT EXISTS (SELECT 1 FROM pledge g WHERE g.person = p.id AND g.year = :year)`, tests: 3, rows: rowsOf(r) }) }
    if (path === '/score') return ok({ standard: 'shenzhi-100', score: '88.40', applicable: '98.00', percent: '90.20', verdict: 'meets', as_of: today, categories, trend: Array.from({ length: 12 }, (_, i) => ({ date: day(-330 + i * 30), percent: String(82 + i * 0.8 - (i === 7 ? 5 : 0)) })) })
    if (path === '/score/departments') return ok(departments.map((name, i) => ({ department: i + 1, name, percent: (97 - i * 2.7).toFixed(2), open: i, rank: i + 1 })))
    if (path === '/standards') return m === 'POST' ? ok({ id: 'own-2026' }, 201) : ok([{ id: 'shenzhi-100', title: '慎之百分制自查自评标准', version: '1', origin: 'own', grammar: 'deduction', subject: 'unit', complete: true, total: 100 }, { id: 'official-59', title: '机关、单位保密自查自评标准（已证实部分）', version: '2014', origin: 'official', grammar: 'deduction', subject: 'unit', complete: false, total: 100 }])
    if (seg[0] === 'standards') return ok({ id: seg[1], title: '慎之百分制自查自评标准', version: '1', origin: 'own', grammar: 'deduction', subject: 'unit', complete: seg[1] !== 'official-59', total: 100, note: '按保密法实施条例第五十八条的十三个方面编制。', bands: [{ min: 90, verdict: 'meets', title: '符合要求' }, { min: 80, verdict: 'basic', title: '基本符合要求' }, { min: 0, verdict: 'fails', title: '不符合要求' }], categories, aggravations: [{ id: '51', title: '涉密计算机接入互联网', points: 4, per: 'occurrence', rule: 'computer_online' }], veto: [{ id: '59', title: '发生严重泄密案件并移送司法机关', rule: 'case' }] })
    if (path === '/org') return ok({ units: [{ id: 1, name: '云山县公共资源局（演示）' }], appointments: [['group_leader', 1], ['group_deputy', 2], ['group_member', 5], ['group_member', 6], ['office_head', 3], ['officer_full', 3], ['review_head', 2], ['review_member', 7]].map(([role, person], i) => ({ id: i + 1, role, person, name: people[person - 1] })),
      departments: departments.map((name, i) => ({ id: i + 1, name, parent: i === 6 ? 1 : null, people: [{ id: i + 1, name: people[i] }, { id: i + 9, name: people[i + 8] }], appointments: i % 3 ? [{ role: 'officer_part', person: i + 9, name: people[i + 8] }] : [], four: { body: true, duty: i % 4 !== 2, measures: i % 5 !== 1, people: i % 3 > 0 } })) })
    if (path === '/runs') { if (m === 'POST') { const r = { id: runs.length + 1, state: 'open', ...json(), as_of: today, score: '88.40', applicable: '98.00', percent: '90.20', verdict: 'meets' }; runs.unshift(r); return ok({ run: r }, 201) } return ok(runs) }
    if (seg[0] === 'runs') {
      const run = runs.find((r) => String(r.id) === seg[1])
      if (!run) return problem(404, 'E_NOTFOUND', '没有这次自评')
      const items = categories.flatMap((c) => c.items), item = items.find((x) => x.id === seg[3])
      if (!seg[2]) return ok({ run, categories, progress: departments.map((name, i) => ({ department: i + 1, name, done: 10 - i, total: 10 })) })
      if (['freeze', 'close', 'archive'].includes(seg[2])) { run.state = { freeze: 'open', close: 'closed', archive: 'archived' }[seg[2]]; return ok({ run }) }
      if (seg[2] === 'items' && seg[4] === 'answer') { const b = json(); if (b.kind !== 'confirm' && !b.reason) return problem(422, 'E_INVALID', '请写明理由', { field: 'reason' }); answers.set(item.id, [{ by: 3, by_name: '王五', at: today + 'T10:00:00', ...b }, ...(answers.get(item.id) ?? [])]); item.state = { confirm: 'confirmed', override: 'overridden', not_applicable: 'not_applicable' }[b.kind] ?? 'answered'; if (b.kind === 'override') item.deducted = b.points; if (b.kind === 'not_applicable') item.applicable = false; if (b.kind === 'applicable') item.applicable = true; return ok({}) }
      if (seg[2] === 'items') return ok({ item, findings: item.findings ? rowsOf(item.rule).map((x, i) => ({ id: i + 1, rule: item.rule.id, rule_title: item.rule.title, register: item.rule.register, points: '0.20', event: 4100 + i, dismissed: false, ...x })) : [], answers: answers.get(item.id) ?? [], previous: item.findings ? { state: 'confirmed', deducted: '0.60', reason: '上年度同类问题 3 起' } : null })
      if (seg[2] === 'whatif') return ok({ open: items.filter((x) => x.findings).flatMap((x) => rowsOf(x.rule).slice(0, 2).map((r, i) => ({ finding: Number(x.id) * 10 + i, item: x.id, rule: x.rule.id, detail: r.detail, points: '0.60', percent_after: (90.2 + Number(x.id) / 30).toFixed(2) }))) })
      if (seg[2] === 'tasks') { if (m === 'POST') { tasks.push({ id: tasks.length + 1, state: 'open', ...json() }); return ok({}, 201) } return ok(tasks) }
      if (seg[2] === 'self') return m === 'POST' ? ok({}) : ok(self)
      if (seg[2] === 'problems') return ok({ record: { id: 1 } }, 201)
      if (seg[2] === 'trace') return ok({ items: [] })
      if (seg[2] === 'report') return { status: 200, bytes: PDF, type: 'application/pdf', name: `report.${p.get('format')}` }
    }
    return problem(404, 'E_NOTFOUND', `没有这个地址：${path}`)
  }
}
