/* Marks in every written form, and what only speaks of marks. */

#include "base/test.h"
#include "mark/mark.h"

enum { MAX = 200 };

static struct mark_text text_of(const char *utf8, uint32_t *cp) {
    struct mark_text t = {cp, 0};
    while (*utf8 && t.n < MAX)
        cp[t.n++] = utf8_next(&utf8);
    return t;
}

/* The first mark that is not spoken of, as its text; NULL none. */
static const char *mark_in(const char *utf8, struct scan_mark *m) {
    uint32_t cp[MAX];
    struct mark_text t = text_of(utf8, cp);
    for (int i = 0; i < t.n; i++)
        if (cp[i] >= 0x2E80 && mark_parse(&t, i, false, m) && !m->spoken_of && (m->star || m->keep || (m->period && m->own_line)))
            return m->text;
    return NULL;
}

static void forms(void **state) {
    static const struct { const char *text, *mark; } cases[] = {{"机密★20年", "机密★20年"}, {"绝 密 ☆ 长 期", "绝密★长期"}, {"秘密＊６个月", "秘密★6个月"}, {"機密★二十年", "机密★20年"}, {"绝\n密\n★\n3\n0\n年", "绝密★30年"},
        {"机密级★5年", "机密★5年"}, {"a\t机密★20年", "机密★20年"}, {"VALUES (3,'计划','绝密☆6月');", "绝密★6个月"}, {"f('绝密★30年',4)", "绝密★30年"}, {"\"机密★20年\"@", "机密★20年"}, {"秘密★启用前", "秘密★启用前"}, {"秘密★公开发布前", "秘密★公开发布前"}, {"机密★至2031年6月30日", "机密★2031年6月30日"}, {"机密★2031-06-30", "机密★2031年6月30日"}, {"机密★解密时间：2030年12月31日", "机密★2030年12月31日"}, {"机密▲20年", "机密★20年"}, {"{\"body\": \"机密★20年\\n\\n关于某事的通知\"}", "机密★20年"}, {"{\"body\": \"某某报告\\n机密★20年\\n\"}", "机密★20年"}, {"绝密★30年\n机密★20年\n", "绝密★30年"}, {"level = \"机密★20年\" # 密级", "机密★20年"}, {"密级==机密★20年", "机密★20年"}, {"机密★2031-06-30\n2\t某通知", "机密★2031年6月30日"}, {"机密★二〇三一年十二月三十一日\n三、", "机密★2031年12月31日"}, {"机密★到2030年", "机密★2030年"},
        {"秘密★1年6个月", "秘密★1年6个月"}, {"机密★三年零六个月", "机密★3年6个月"}, {"机密★1年半", "机密★1年6个月"}, {"机密★半年", "机密★6个月"}, {"机密\xEF\x82\xAB 20年", "机密★20年"}, {"报送机密«20年材料", "机密★20年"}, {"机密\xEF\x83\xAA\u957F期", "机密★长期"},
        {"机密★2026年1月1日至2030年12月31日", "机密★2030年12月31日"}, {"机密★自2026年1月1日起10年", "机密★10年"}, {"机密★2026.1.1-2030.12.31", "机密★2030年12月31日"}, {"工作秘密★3年", "工作秘密★3年"}, {"内部资料 注意保存", "内部"}, {"机密20年", "机密20年"}, {"密级：绝密★30年", "绝密★30年"}, {"\"机密★20年\",\"x\"", "机密★20年"}, {"{\"a\": \"秘密★1年\"}", "秘密★1年"}, {"机密★10年\n度过", "机密★10年"},
        {"请按有关规定办理。机密★20年", "机密★20年"}, {"现将有关问题通知如下：\n机密★20年", "机密★20年"}, {"某会议（示例）\n机密★20年", "机密★20年"}, {"请立即机密★20年整改", "机密★20年"}, {"所报方案或机密★20年", "机密★20年"}, {"请查收附件机密★20年的材料", "机密★20年"},
        {"[{\"l\":\"机密★20年\"},{\"l\":\"绝密★30年\"}]", "机密★20年"}, {"3\t某报告\t机密★20年\t绝密★30年", "机密★20年"}, {"机密★20年 严禁外传", "机密★20年"}, {"内部发行 注意保管", "内部"}, {"（内部材料，会后收回）", "内部"}, {"机密★ 特急", "机密★"}, {"绝密★30年 某计划\n机密★20年 某方案", "绝密★30年"}, {"绝密★30年：某计划\n绝密★20年：某方案", "绝密★30年"}, {"机密★20年，即日起执行", "机密★20年"}, {"各单位：\n机密★20年\n关于书写格式", "机密★20年"}, {"花园\t★★★\n秘密\t★10年", "秘密★10年"}, {"app.alert(\"机密★10年\")", "机密★10年"}, {"机密★至某会议结束", "机密★某会议结束"}, {"机密★公开发布之日", "机密★公开发布之日"}, {"秘密★解密条件：某会议召开\n正文", "秘密★某会议召开"}, {"\x03\t'机密★5年\x10\x32\x03\t'秘密★3年\x07", "机密★5年"}, {"\"报告\\n\",\n\"机密★5年\n\"", "机密★5年"}, {"VALUES (N'机密★5年', N'x')", "机密★5年"}, {"VALUES ('机密★5年');", "机密★5年"}, {"(1,'报告','机密★5年'),(2,'通知','秘密★3年');", "机密★5年"}, {"[\"报告\\n\", \"机密★5年\\n\"]", "机密★5年"}, {"1、机密★20年 关于甲的方案\n2、秘密★5年 关于乙的方案", "机密★20年"}, {"秘密 ★\n关于★★★\n", "秘密★"}, {"秘密★\n重要性  ★★★\n", "秘密★"},
        {"关于某事的意见\t某发〔2026〕3号\t机密★10年\t3", "机密★10年"}, {"关于人大代表建议的通报\t机密★10年\t3", "机密★10年"}, {"1.《关于整治形式主义的报告》（机密★10年）", "机密★10年"}, {"机密★10年 关于形式主义问题的通报", "机密★10年"}, {"机密★10年《标志性工程进展》", "机密★10年"}, {"\xEF\xBB\xBF\"机密★3年\"\n\"快报\"", "机密★3年"}, {"level=\"机密★10年\" user=\"a\"", "机密★10年"}, {"机\n密\n★\n2\n0\n3\n1\n年\n1\n2\n月\n3\n1\n日", "机密★2031年12月31日"}, {"秘\n密\n★\n启\n用\n前\n", "秘密★启用前"}, {"秘\n密\n★\n考\n试\n结\n束\n前\n", "秘密★考试结束前"}, {"秘密★\n启用前检查\n", "秘密★"},
        {"机密★某·某会议结束后", "机密★某·某会议结束后"}, {"机密★APEC会议结束后", "机密★APEC会议结束后"}, {"秘密★“十五五”规划公布前", "秘密★“十五五”规划公布前"}, {"秘密★《某某规划》正式公布之日", "秘密★《某某规划》正式公布之日"}, {"绝密★统一考试（第一批）启用前\n", "绝密★统一考试（第一批）启用前"}, {"秘密★2026年度、2027年度计划下达前", "秘密★2026年度、2027年度计划下达前"}, {"机密★第1-3批任务完成前", "机密★第1-3批任务完成前"}, {"机密★\"两会\"闭幕前", "机密★\"两会\"闭幕前"}, {"机密★某某市国民经济和社会发展第十五个五年规划纲要正式公布前", "机密★某某市国民经济和社会发展第十五个五年规划纲要正式公布前"}, {"密级标识：机密★10年", "机密★10年"}, {"机密★1O年", "机密★10年"}, {"机密★l年", "机密★1年"}, {"内部资料★3年", "内部★3年"}, {"机密★  关于做好“两会”前安全工作的通知", "机密★"}, {"机密★《目前的困难》", "机密★"}, {"\"机密★\",\"公布前\"", "机密★"},
        {"| 1 | 关于人大代表建议的答复 | 机密★10年 |", "机密★10年"}, {"标题：关于统一标识的通知　密级：机密★10年", "机密★10年"}, {"题名：关于公文样式的批复  密级：秘密★10年", "秘密★10年"}, {"file=示例库.docx level=机密★10年 user=a", "机密★10年"}, {"\"密级\"\t\"秘密★半年\"\n", "秘密★6个月"}, {"\"3\"\t\"某报告\"\t\"机密★20年\"\t\"7\"\n", "机密★20年"}, {"机密★长期`-", "机密★长期"}, {"\"密级\"\t\"密级：机密★10年\"\n", "机密★10年"},
        {"秘密·启用前\n某市考试", "秘密★启用前"}, {"绝密 启用前\n语文", "绝密启用前"}, {"绝密（启用并使用完毕前）\n", "绝密启用并使用完毕前"}, {"机密——10年\n某局", "机密10年"}, {"机密_10年\n", "机密10年"}, {"密级/期限：机密/10年\n", "机密10年"}, {"UPDATE t SET mj='机密★10年' WHERE id=12;", "机密★10年"},
        {"内部资料（注意保存）\n", "内部"}, {"内部资料，仅供参考，不得外传\n", "内部"}, {"内部讨论稿 严禁复印", "内部"}, {"内部材料 会后退回", "内部"}, {"机密★__10__年", "机密★10年"}, {"机密★2036年解密", "机密★2036年"}, {"附件：1.《某某方案》（机密★10年）2.《某某规划》（秘密★5年）", "机密★10年"}, {"一、关于某会议的通知（机密★20年）；二、某项工作方案（秘密★10年）", "机密★20年"}, {"发件单位：某部 密级：机密★10年 收件单位：某局 密级：秘密★5年", "机密★10年"}, {"机密★10年 CONFIDENTIAL", "机密★10年"}, {"清单：《某方案》机密★10年1份；《某报告》秘密★5年2份", "机密★10年"}, {"绝密★2026年高考启用前", "绝密★2026年高考启用前"}};
    struct scan_mark m;
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *got = mark_in(cases[i].text, &m);
        if (!str_eq(got, cases[i].mark)) {
                print_error("%s: %s, not %s\n", cases[i].text, got ? got : "none", cases[i].mark);
                assert_true(false);
            }
    }
}

static void prose(void **state) {
    static const char *const cases[] = {"如“机密★10年”。", "他说:\"机密★10年\"是写在左上角的。", "标注“秘密★5年”字样", "例如绝密★30年、机密★20年、秘密★10年", "机密文件要专人保管", "内部控制手册", "手机密码", "秘密花园", "机密性 20年",
        "凡标有机密★20年的文件", "机密★20年与机密★10年的区别", "什么是秘密★10年？", "何谓机密★20年", "机密★20年能复印吗？", "机密★20年文件不得复印", "机密★20年以上", "以秘密★10年为例", "封面写着绝密★長期", "未发现标有秘密★10年的载体",
        "第三章 机密★10年的定密权限", "二、机密★20年文件目录……………5", "密级：机密★20年（示例）", "密级标志样式\n机密★20年", "示例1：\n\n绝密★30年\n机密★20年", "标志格式如下：\n机密★20年", "机密★20年\n图3 密级标志示例", "机密★20年\n（示例）", "若密级标志如秘密★10年", "[例1]机密★20年", "机密★20年，即保密期限二十年", "注明密级（例机密★20年）", "注：机密★20年仅为示例", "绝密★特惠★秘密折扣30天", "{\"level\":[\"绝密\",\"机密\",\"秘密\"],\"label\":\"机密★\"}",
        "绝密★30年——最高等级\n机密★20年——较高等级", "绝密★30年：最高等级\n机密★20年：较高等级", "关于机密★20年文件解密的请示", "李某将一份机密★10年的资料私自带回家",
        "什么是秘密级\n秘密★10年", "定密基本知识\n绝密★30年\n某局", "标志怎么看？\n机密★20年", "国家秘密标志\n机密★20年\n密级    标志   保密期限", "某局\n绝密★30年\n最重要的国家秘密", "某局\n秘密★10年\n“秘密”是密级", "某局\n机密★5年\n↑      ↑", "[一]绝密★30年\n[二]机密★20年", "1. 机密★20年\n2. 秘密★10年", "②机密★20年\n③秘密★10年", "绝密★30年：最高",
        "答：秘密★3年即密级为秘密", "（ ）1. 秘密★10年，意味着保密十年", "某局一份秘密★5年文件在网上被发现", "默认值：秘密★10年（可修改）", "花园\t★★★\n秘密\t★\n长城\t★★★★", "| 秘密 | ★ |\n| 长城 | ★★ |", "绝密  ★\n\n长城  ☆☆☆", "绝密★30年,机密★20年,秘密★10年", "核心部门（绝密★30年）、重要部门（机密★20年）、一般部门（秘密★10年）", "国家秘密标志（绝密★30年、机密★20年、秘密★10年）在首页", "绝密\t30年\t绝密★30年\n机密\t20年\t机密★20年", "1,绝密,30年,绝密★30年\n2,机密,20年,机密★20年", "○ 机密★5年\n○ 秘密★5年", "assert parse(\"机密★5年\") == 5", "系统自动生成机密★10年并打印", "《秘密》", "秘密★五年陈酿", "绝密★★★《某某书》读后", "机密★VIP会员（金卡）到期前提醒", "机密★任务（第一批）", "标志(\"机密★10年\")写在首页", "find(x) == ['机密★20年']", "绝密\n\t30年\n\t绝密★30年\n\t机密\n\t20年\n\t机密★20年\n\t", "公文写作范例\n【例】\n000001\n机密★1年\n特急", "支持：\n \n- 绝密★30年\n \n- 机密★20年\n \n- 秘密★10年", "绝密  30年  绝密★30年\n \n机密  20年  机密★20年", "秘密\t20\n绝密\t3\n年\t5", "（样本）\n000001\n机密★10年\n特急", "公文格式示例\n000001\n机密★10年", "公文模板（供起草人参照）\n000001\n机密★10年", "样本\n密级：机密★10年", "公文样式\n份号：000001\n密级和保密期限：机密★1年", "a mark (\"机密★10年\") of", "标注示例\t机密★10年", "例如《某报告》（机密★10年）", "\"A.机密★10年　B.10年★机密\"", "“机密★长期”的意思", "测试题：机密★10年的文件，10年后（  ）", "下面是错误的写法：\n机密10年★\n", "《机密★1949年》", "机密★×年\n", "机密★  年\n", "例如，密级：机密★10年，", "写作``机密★10年''", "写作 `机密★10年` 。", "k6=A.机密★10年　B.10年★机密",
        "绝密★\n机密★\n秘密★\n", "机密★2026年度票房", "机密★20年（即保密期限为20年）", "某科员将机密★10年文件带回家中。", "【案例】某单位将秘密★10年文件上网", "机密★10年（举例）", "placeholder: \"机密★10年\"", "SELECT id FROM t WHERE mj='机密★10年' AND id=3", "内部资料管理办法", "绝密 启用前检查\n", "机密 启用前培训", "绝密★2026年高考押题卷（一）", "绝密★考前冲刺", "\xEF\xBB\xBF绝密★\n机密★\n秘密★\n", "公文首页版式\n000001\n机密★1年\n特急"};
    struct scan_mark m;
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (mark_in(cases[i], &m)) {
                print_error("%s: %s\n", cases[i], m.text);
                assert_true(false);
            }
}

/* Beside words that teach, and yet marks. */
static void no_prose(void **state) {
    static const char *const cases[] = {"机密★10年\n关于组织保密知识测试的通知", "密级和保密期限\n机密★20年\n文件名称", "机密★20年\n指挥部文件", "机密★20年\n泄露事件调查报告", "机密★10年\n密级变更审批表", "秘密★10年\n“十四五”规划纲要", "标题\t密级\n甲\t机密★10年\n乙\t秘密★5年", "1,甲方案,机密★10年\n2,乙方案,秘密★5年", "一、机密★10年\n关于某事的请示", "机密★20年\n重要情况报告", "定密责任人：张三\n机密★10年", "关于报送样本的通知\n机密★10年", "某县土壤样本检测报告\n000001\n机密★10年"};
    struct scan_mark m;
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (!mark_in(cases[i], &m)) {
                print_error("%s: none\n", cases[i]);
                assert_true(false);
            }
}

/* 文件密级：机密 is a field of a form: the level alone, its name said before it. */
static void labels(void **state) {
    static const char *const is[] = {"文件密级：机密", "拟定密级：秘密", "秘密级别：机密", "密级=机密"}, *const none[] = {"题目：什么是国家秘密密级：机密", "Classification: 机密", "级别：机密"};
    struct scan_mark m;
    uint32_t cp[MAX];
    (void)state;
    for (size_t i = 0; i < COUNT(is) + COUNT(none); i++) {
        struct mark_text t = text_of(i < COUNT(is) ? is[i] : none[i - COUNT(is)], cp);
        assert_true(mark_parse(&t, t.n - 2, false, &m));              /* each ends with the level */
        assert_int_equal(m.label && m.own_line, i < COUNT(is));
    }
}

/* What a field of data or the paper itself says; the level whose place is given. */
static void declared(void **state) {
    static const struct { const char *text; bool is, label; } cases[] = {{"{\"标题\":\"某事\",\"密级\":\"机密\",\"期限\":\"10年\"}", true, true}, {"《某报告》（密级：机密）", true, true}, {"【密级】机密", true, true}, {"文号：3　密级：机密10年　份数：1", true, true}, {"缓急：特急　密级：机密　编号：3", true, true}, {"收文编号 3　密级 机密　份数 1", true, true}, {"等级 特急·机密　某机发〔2026〕1号", true, false}, {"关于密级 机密 秘密的区别", false, false}, {"密级机密和秘密", false, false}, {"本文件为机密级国家秘密，知悉范围", true, true}, {"本文件密级为机密，保密期限10年。", true, true},
        {"<密级>机密</密级><标题>某</标题>", true, true}, {"{\"id\":3,\"doc_mj\":\"机密\",\"bt\":\"某事\"}", true, true}, {"title=某 secLevel=机密 n=3", true, true}, {"<SECURITY_LEVEL>机密</SECURITY_LEVEL>", true, true}, {"密级为：机密，期限为：10年", true, true}, {"保密等级：机密", true, true}, {"{\"name\":\"密级\",\"value\":\"机密\"},{\"name\":\"标题\",\"value\":\"某\"}", true, true}, {"<param name=\"wjmj\" value=\"机密\"/>", true, true}, {":mj => '机密', :n => 3", true, true}, {"secret_level_name: 机密", true, true}, {"【密级】：机密", true, true}, {"一、密级：机密", true, true}, {"密级：机密级国家秘密", true, true}, {"密级：国家秘密（机密）", true, true},
        {"{\"secondLevel\":\"机密\",\"n\":1}", false, false}, {"{\"name\":\"某\",\"value\":\"机密\"},1", false, false}, {"机密 不得翻印", true, false}, {"机密 亲启", true, false},
        {"SELECT id FROM t WHERE mj='机密'", false, false}, {"mj=机密 的记录共3条", false, false}, {"x secLevel: 机密 | 秘密 | 绝密", false, false}, {"密级: 机密 (3) 秘密 (5)", false, false}, {"密级是机密，保密期限是10年的文件应当标注什么", false, false}, {"机密 注意：含坚果", false, false}, {"level=机密 的", false, false}, {"设备密级：机密  编号：3", false, false}, {"人员涉密等级：机密", false, false}, {"最高密级：机密", false, false}, {"默认密级：机密", false, false}, {"{\"mj\":\"机密\",\"count\":12}", false, false}, {"case when mj='机密' then 2", false, false}, {"密级 机密 Secret 秘密 Confidential", false, false}, {"String mj = \"机密\";", false, false}, {"【机密】双十一优惠", false, false}, {"密级：__机密__  期限：__10年__", true, true}, {"{\"name\":\"机密\",\"code\":2}", false, false},
        {"【机密】关于某事的报告", true, false}, {"关于某事的报告（机密）", true, false}, {"机密文件", true, false}, {"机密件，阅后退回", true, false}, {"机密 CONFIDENTIAL", true, false}, {"机密（TOP SECRET）", true, false}, {"SECRET 机密\n", true, false}, {"密级（Level）：机密", true, true}, {"机密 confidential", false, false}, {"机密 SECRETARY", false, false}, {"TOPSECRET 机密", false, false}, {"国家秘密 机密级", true, false},
        {"{\"密级\":[\"绝密\",\"机密\"]}", false, false}, {"密级：机密、秘密", false, false}, {"本市属于机密要害部位", false, false}, {"本规定所称机密级国家秘密是", false, false}, {"根据密级（机密）确定", false, false}, {"机密文件的管理", false, false}, {"密级为机密的文件", false, false}, {"本办法为机密文件的管理提供依据", false, false}};
    struct scan_mark m;
    uint32_t cp[MAX];
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct mark_text t = text_of(cases[i].text, cp);
        bool is = false, label = false;
        for (int j = 0; j < t.n; j++)
            if (cp[j] == U'机' && mark_parse(&t, j, false, &m) && !m.spoken_of && m.own_line)
                is = true, label = m.label;
        if (is != cases[i].is || label != cases[i].label)
            print_error("%s\n", cases[i].text);
        assert_int_equal(is, cases[i].is);
        assert_int_equal(label, cases[i].label);
    }
}

/* Of the levels that a form offers the one that is ticked; `mark` NULL: none is. */
static void boxes(void **state) {
    static const struct { const char *text, *mark; } cases[] = {{"密级：[ ] 绝密 [x] 机密 [ ] 秘密", "机密"}, {"密级：□绝密 □机密 ☑秘密 □内部", "秘密"}, {"密级：□绝密 ☑机密 □秘密", "机密"}, {"密级（请打√）：绝密（）机密（√）秘密（ ）", "机密"}, {"密级\n□ 绝密\n■ 机密\n□ 秘密\n", "机密"}, {"密级 绝密□机密☑秘密□", "机密"}, {"密级 □绝密□机密☑秘密", "秘密"},
        {"公开☑ 机密□ 秘密□", NULL}, {"密级：☑公开 □机密 □秘密", NULL}, {"密级：□绝密 □机密 □秘密", NULL}, {"☑绝密 ☑机密 □秘密", NULL}, {"■ 绝密 ■ 机密 ■ 秘密", NULL}, {"（√）机密是国家秘密的一级", NULL}, {"选 ☑机密 的人", NULL}};
    struct scan_mark m;
    uint32_t cp[MAX];
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct mark_text t = text_of(cases[i].text, cp);
        const char *got = NULL;
        static char text[sizeof m.text];
        for (int j = 0; j < t.n; j++)
            if (cp[j] >= 0x2E80 && mark_parse(&t, j, false, &m) && !m.spoken_of && m.label && m.own_line) {
                assert_null(got);
                got = memcpy(text, m.text, sizeof text);
            }
        if (!str_eq(got, cases[i].mark))
            print_error("%s: %s\n", cases[i].text, got ? got : "none");
        assert_true(str_eq(got, cases[i].mark));
    }
}

static void followers(void **state) {
    static const char can[] = "★☆级級长長永一二十百零特急加平提件亲资資文材使参事刊传掌发發交讨信注不严请妥切 \n０9（)。", cannot[] = "花性文园件的是人钥码保控";
    (void)state;
    for (const char *p = can; *p;)
        assert_true(mark_may_follow(utf8_next(&p)));
    for (const char *p = cannot; *p;) {
        uint32_t cp = utf8_next(&p);
        assert_true(mark_may_follow(cp) == (cp == 0x6587 || cp == 0x4EF6));      /* 文, 件 */
    }
}

static void lost_star(void **state) {
    uint32_t cp[MAX];
    struct scan_mark m;
    struct mark_text t = text_of("机密女20年", cp);
    (void)state;
    assert_true(mark_parse(&t, 0, true, &m) && m.star && m.period);
    assert_true(mark_parse(&t, 0, false, &m) && !m.star);
}

static void heads(void **state) {
    static const struct { const char *text; bool copy, urgent, reference; } cases[] = {{"000012\n机密\n特急\n某发〔2026〕12号\n", true, true, true}, {"份号：000007\n某局函[2025]3号", true, false, true}, {"订单 000012\n2026 年 12 号\n", false, false, false}, {"加急\n某发2026第3号", false, true, false}, {"202605\n某发〔2026〕12号", false, false, true}, {"100070\n某发〔2026〕12号", false, false, true}, {"No.100070\n某发〔2026〕12号", true, false, true}};
    uint32_t cp[MAX];
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct mark_text t = text_of(cases[i].text, cp);
        struct mark_head h;
        mark_read_head(&t, &h);
        if (h.copy_number != cases[i].copy || h.urgency != cases[i].urgent || h.reference != cases[i].reference) {
                print_error("%s: copy %d, urgent %d, reference %d\n", cases[i].text, h.copy_number, h.urgency, h.reference);
                assert_true(false);
            }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(forms), cmocka_unit_test(prose), cmocka_unit_test(no_prose), cmocka_unit_test(labels), cmocka_unit_test(boxes), cmocka_unit_test(declared), cmocka_unit_test(followers), cmocka_unit_test(lost_star), cmocka_unit_test(heads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
