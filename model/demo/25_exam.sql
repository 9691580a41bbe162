-- A small bank of questions on what is generally known of the law and house rules, an exam of last year with its results, one of this year that is open.
INSERT INTO question(id, no, topic, kind, question, choice_a, choice_b, choice_c, choice_d, answer, basis, state, created_at) VALUES
 (1, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0001', 'law', 'judge', '保守国家秘密是每个公民的法定义务。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (2, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0002', 'law', 'single', '国家秘密的密级分为几级？', '两级', '三级', '四级', '五级', 'B', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (3, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0003', 'law', 'single', '绝密级国家秘密的保密期限，除另有规定外，最长不超过：', '十年', '二十年', '三十年', '五十年', 'C', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (4, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0004', 'law', 'single', '机密级国家秘密的保密期限，除另有规定外，最长不超过：', '五年', '十年', '二十年', '三十年', 'C', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (5, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0005', 'law', 'single', '秘密级国家秘密的保密期限，除另有规定外，最长不超过：', '五年', '十年', '二十年', '三十年', 'B', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (6, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0006', 'law', 'judge', '国家秘密的保密期限已满的，自行解密。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (7, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0007', 'law', 'judge', '机关、单位应当每年审核所确定的国家秘密。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (8, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0008', 'law', 'single', '发现国家秘密已经或者可能泄露时，向同级保密行政管理部门和上级主管部门报告的时限是：', '立即补救，24小时内', '48小时内', '三日内', '七日内', 'A', '保密法实施条例', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (9, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0009', 'law', 'judge', '机关、单位主要负责人对本单位保密工作负总责。', '对', '错', NULL, NULL, 'A', '保密法实施条例', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (10, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0010', 'law', 'single', '涉密人员按照涉密程度分为：', '核心、重要、一般', '高级、中级、初级', '甲级、乙级、丙级', '一类、二类', 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (11, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0011', 'law', 'judge', '任用涉密人员应当先审查、后上岗。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (12, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0012', 'law', 'judge', '涉密人员出境应当经批准。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (13, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0013', 'law', 'judge', '涉密人员离岗离职后立即不再承担保密义务。', '对', '错', NULL, NULL, 'B', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (14, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0014', 'law', 'single', '涉密人员的脱密期自何时起计算？', '提出申请之日', '批准离开涉密岗位之日', '办完手续次月', '新单位报到之日', 'B', '涉密人员管理规定', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (15, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0015', 'law', 'judge', '公开信息应当先审查、后公开。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (16, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0016', 'carrier', 'judge', '传阅文件应当由机要人员直传，阅件人之间不得横传。', '对', '错', NULL, NULL, 'A', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (17, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0017', 'carrier', 'single', '涉密公文应当标注的份号一般为几位数字？', '三位', '四位', '六位', '八位', 'C', '党政机关公文格式', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (18, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0018', 'carrier', 'multi', '收发国家秘密载体应当履行的手续有：', '清点', '编号', '登记', '签收', 'ABCD', '保密法实施条例', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (19, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0019', 'carrier', 'judge', '涉密文件可以通过普通邮政、快递寄送。', '对', '错', NULL, NULL, 'B', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (20, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0020', 'carrier', 'single', '销毁国家秘密载体应当由几人以上押运、监销？', '一人', '二人', '三人', '四人', 'B', '载体销毁管理规定', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (21, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0021', 'carrier', 'judge', '分发、清退、销毁载体的登记记录可以与载体一同销毁。', '对', '错', NULL, NULL, 'B', '载体管理规定', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (22, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0022', 'carrier', 'judge', '涉密文件的复印件应当视同原件管理。', '对', '错', NULL, NULL, 'A', '载体管理规定', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (23, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0023', 'carrier', 'judge', '汇编、摘录形成的载体按其中最高密级和最长保密期限管理。', '对', '错', NULL, NULL, 'A', '载体管理规定', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (24, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0024', 'carrier', 'multi', '下列不得用于存放国家秘密载体的有：', '保密柜', '宿舍抽屉', '私人车辆', '普通文件柜', 'BCD', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (25, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0025', 'carrier', 'judge', '密码电报可以根据需要自行复印。', '对', '错', NULL, NULL, 'B', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (26, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0026', 'computer', 'judge', '涉密计算机不得接入互联网。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (27, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0027', 'computer', 'judge', '可以用非涉密计算机临时处理国家秘密，事后删除即可。', '对', '错', NULL, NULL, 'B', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (28, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0028', 'computer', 'judge', '不得在涉密计算机与非涉密计算机之间交叉使用移动存储介质。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (29, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0029', 'computer', 'single', '涉密计算机需要维修时，一般应当：', '送厂家维修', '在本单位现场维修并有人监督', '交同事带回家修', '邮寄返厂', 'B', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (30, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0030', 'computer', 'multi', '涉密计算机应当采取的措施有：', '设开机口令', '装防病毒软件', '重要文件加密', '接入无线网', 'ABC', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (31, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0031', 'computer', 'judge', '存储过国家秘密的移动介质可以降为非涉密介质使用。', '对', '错', NULL, NULL, 'B', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (32, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0032', 'computer', 'single', '上网信息保密管理遵循的原则是：', '谁上网谁负责', '谁维修谁负责', '谁购置谁负责', '无需负责', 'A', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (33, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0033', 'computer', 'judge', '涉密计算机报废时硬盘应当拆除保管或者送销毁。', '对', '错', NULL, NULL, 'A', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (34, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0034', 'cases', 'judge', '将涉密文件拍照后用手机发送给同事属于违规行为。', '对', '错', NULL, NULL, 'A', '保守国家秘密法', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (35, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0035', 'cases', 'multi', '可能造成泄密的做法有：', '把文件带回家', '在公共场所谈论涉密事项', '离开时锁好保密柜', '用网盘存涉密资料', 'ABD', '警示教育', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00'),
 (36, 'T-' || (CAST(:year AS INTEGER) - 1) || '-0036', 'cases', 'judge', '会议结束后应当清查会场，收回涉密文件资料。', '对', '错', NULL, NULL, 'A', '单位制度', 'active', (CAST(:year AS INTEGER) - 1) || '-01-10T09:00:00');
INSERT INTO exam_paper(id, no, title, topic, group_kind, questions, pass_mark, open_on, close_on, session, state, created_at)
SELECT 1, 'KS-' || (CAST(:year AS INTEGER) - 1) || '-001', (CAST(:year AS INTEGER) - 1) || '年涉密人员保密知识考试', NULL, 'classified', 10, 60, (CAST(:year AS INTEGER) - 1) || '-06-01', (CAST(:year AS INTEGER) - 1) || '-06-30',
       s.id, 'closed', (CAST(:year AS INTEGER) - 1) || '-05-25T09:00:00' FROM course_session s WHERE s.no = 'HD-' || (CAST(:year AS INTEGER) - 1) || '-0006';
INSERT INTO exam_paper(id, no, title, topic, group_kind, questions, pass_mark, open_on, close_on, session, state, created_at)
VALUES (2, 'KS-' || :year || '-001', :year || '年保密知识考试', NULL, 'everyone', 10, 60, :year || '-01-01', :year || '-12-31', NULL, 'open', :year || '-01-01T08:00:00');
INSERT INTO exam_attempt(paper, person, department, seed, started_at, until_at, finished_at, right_n, total_n, score, passed, state, created_at)
SELECT 1, a.person, a.department, 10000000 + a.id, a.attended_on || 'T09:00:00', a.attended_on || 'T10:00:00', a.attended_on || 'T09:40:00', a.exam_score / 1000, 10, a.exam_score / 1000 * 1000, 1, 'done', a.attended_on || 'T09:00:00'
FROM attendance a JOIN exam_paper e ON e.session = a.session WHERE e.id = 1 AND a.exam_score IS NOT NULL ORDER BY a.id;
UPDATE course_session SET expected_n = (SELECT count(*) FROM attendance t WHERE t.session = course_session.id), attended_n = (SELECT count(*) FROM attendance t WHERE t.session = course_session.id AND t.state = 'attended') WHERE state = 'held';
