#!/usr/bin/env python3
"""import and export register with the real binary: all rows or none, names to records, a sheet that comes back in."""
import json
import os
import subprocess
import sys
import tempfile

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
failed = 0


def run(*args):
    p = subprocess.run([SHENZHI, *args], capture_output=True, text=True, timeout=120)
    return p.returncode, p.stdout, p.stderr


def check(ok, what):
    global failed
    print(("ok   " if ok else "FAIL ") + what)
    failed += not ok


def paper_office(load, sheet, run, data):
    """What an office kept on paper: sheets with two rows of headings, totals, its own numbers, and who did what on which day."""
    def row(register, column, value, *want):
        out = os.path.join(os.path.dirname(data), "one.jsonl")
        run("export", "--data", data, "--ledger", out)
        lines = [json.loads(line) for line in open(out, encoding="utf-8")]
        rows = [json.loads(j["row"]) for j in lines if j.get("register") == register]
        os.remove(out)
        got = [r for r in rows if r.get(column) == value]
        return [tuple(r.get(w) for w in want) for r in got]

    rc, out, err = load("person", sheet("names.csv", "人员名册,,,,\n序号,姓  名,工号,时间,单位领导\n,,,到单位日期,\n1,张　三,G1,２０２０年３月５日,否\n2,李四　,G2,46027,是\n3,李四,G3,,\n合计,3人,,,\n填表人:王五,,,,\n"))
    check(rc == 0 and json.loads(out)["created"] == 3 and json.loads(out)["foot"] == [7, 8], "two rows of headings; a total and who filled it in are no rows")
    check(row("person", "staff_no", "G1", "name", "joined_on") == [("张三", "2020-03-05")], "a name closes up, a date in full width is read")
    head = "制度名称,主题,阅签范围,正文,审批人,印发日期,施行日期,下次复审日期,最近复审日期\n"
    body = "保密工作管理办法,保密工作管理办法,不要求阅签,第一条,{},2024年3月5日,2024/4/1,2027-3-5,2025.3.1\n"
    rc, out, err = load("policy", sheet("same.csv", head + body.format("李四")), "--action", "create,approve")
    check(rc == 7 and "第2行" in err and "请改填工号" in err, "two people of one name: told what to write instead")
    rc, out, err = load("policy", sheet("none.csv", head + body.format("")), "--action", "create,approve")
    check(rc == 7 and "没有批准人" in err and not row("policy", "topic", "general", "id"), "a rule stops a row; a later step's fault leaves nothing of the first")
    rc, out, err = load("policy", sheet("policy.csv", head + body.format("张三") + "定密管理办法,定密管理,不要求阅签,第一条,,,,,\n"), "--action", "create,approve")
    me = row("person", "staff_no", "G1", "id")[0][0]
    check(rc == 0 and row("policy", "title", "保密工作管理办法", "state", "approved_by", "reviewed_on") == [("in_force", me, "2025-03-01")], "each step is done in the name and on the day that the sheet tells")
    check(row("policy", "title", "定密管理办法", "state") == [("draft",)], "a step of which a row says nothing is not yet done")
    rc, out, err = load("policy", sheet("past.csv", head.replace("制度名称", "制度") + body.format("").replace("保密工作", "旧保密工作", 1)), "--action", "create,approve", "--map", "制度=title", "--past")
    check(rc == 0 and "第2行" in err and "没有批准人" in err and row("policy", "title", "旧保密工作管理办法", "state") == [("in_force",)], "what has happened is entered, and the rule's word is told")
    rc, out, err = load("policy", sheet("policy1.csv", head + body.format("张三").replace("保密工作", "新保密工作", 1)))
    check(rc == 0 and "create,approve" in err, "columns of further steps are told, and how to do them")
    check(load("policy", sheet("policy2.csv", head + body.format("张三")), "--action", "create,nothing")[0] != 0, "a step that is none is refused")
    sign = "制度,阅签人,部门,下发日期,阅签期限,阅签日期\n保密工作管理办法,张三,综合一处,2024-05-06,2024-06-30,{}\n保密工作管理办法,G2,综合一处,2024-05-06,2024-06-30,\n"
    rc, out, err = load("policy_sign", sheet("sign.csv", sign.format("")), "--action", "create,sign")
    check(rc == 0 and row("policy_sign", "person", me, "state") == [("pending",)], "two to sign")
    check(load("policy_sign", sheet("signed.csv", "\n".join(sign.format("2024-05-20 09:30").splitlines()[:2])), "--action", "sign")[0] == 0, "a step on records")
    rc, out, err = load("policy_sign", sheet("signed2.csv", "规定,谁\n保密工作管理办法,G2\n"), "--action", "sign", "--map", "规定=policy,谁=person", "--dry-run")
    check(rc == 0 and json.loads(out)["steps"][0]["rows"] == 1, "those columns headed otherwise")
    check(row("policy_sign", "person", me, "state", "signed_on", "updated_by") == [("signed", "2024-05-20", me)], "a record is found by the columns of its key; what only he does is his act")
    rc, out, err = load("policy_sign", sheet("lacks.csv", "制度,部门,下发日期\n保密工作管理办法,综合一处,2024-05-06\n定密管理办法,综合一处,2024-05-06\n"))
    check(rc == 7 and err.count("阅签人") == 1 and "没有这一列" in err, "a column that is lacking is told once")
    rc, out, err = load("policy_sign", sheet("same_fault.csv", "制度,阅签人,下发日期\n没有的办法,张三,2024-05-06\n没有的办法,G2,2024-05-06\n"))
    check(rc == 7 and "第2、3行" in err and "先登记“保密制度”" in err, "one fault of several rows is one line, and says what to do")
    news = "信息名称,承办部门,承办人,公开方式,内容,部门审查人,部门审查日期,内容扫描日期,扫描结果,签发人,签发日期\n动态一,综合一处,张三,网站,正文,G2,2026-03-02,{},G3,{}\n"
    steps = ("--action", "create,dept_review,scan,sign")
    rc, out, err = load("release", sheet("news.csv", news.format(",", "2026-03-01")), *steps)
    check(rc == 7 and "内容扫描" in err and "第2行" in err, "a step left out between others is told, not passed over")
    rc, out, err = load("release", sheet("news2.csv", news.format(",", "2026-03-01")), *steps, "--past")
    check(rc == 0 and row("release", "title", "动态一", "state", "scan_on", "signed_on") == [("signed", None, "2026-03-01")], "what was left out, and the wrong order, are entered as they were")
    check("没有办理“内容扫描”" in err and "早于部门审查日期" in err and "签发1行" in err, "and told")
    rc, out, err = load("release", sheet("news3.csv", news.format("2026-03-02,未发现", "").replace("动态一", "动态二").replace(",G3,", ",,")), *steps)
    check(rc == 0 and row("release", "title", "动态二", "state") == [("scanned",)] and "签发0行" in err, "a row goes as far as it says")
    rc, out, err = load("release", sheet("news4.csv", "信息名称,承办部门,承办人,公开方式,内容,部门审查人\n动态三,综合一处,张三,网站,正文,G2\n"), "--action", "create,dept_review")
    check(rc == 0 and "没有“部门审查日期”一列" in err, "a day that no column tells is today's, and that is told")
    more = "信息名称,承办部门,承办人,公开方式,内容,备注\n动态四,综合一处,张三,网站,正文,\n"
    check(load("release", sheet("grow.csv", more))[0] == 0, "a sheet that will grow")
    rc, out, err = load("release", sheet("grew.csv", more + "动态五,综合一处,张三,网站,正文,\n"))
    check(rc == 0 and json.loads(out)["created"] == 1 and "第2行" in err and "导入过" in err and "第3行" not in err, "comes again with one more row: those that are there are passed over and told, the new one comes in")
    rc, out, err = load("release", sheet("grew2.csv", "\n".join([more.splitlines()[0], "动态五,综合一处,张三,网站,正文,"])))
    check(rc == 7 and "没有新的" in err, "with nothing new it is told")
    scan = sheet("责任书.pdf", "%PDF-1.4 signed")
    paper = "责任人,年度,种类,签订日期,签订领导,扫描件\n张三,2026,年度责任书,2026-01-15,G2,{}\n"
    rc, out, err = load("pledge", sheet("paper1.csv", paper.format("没有的.pdf")), "--action", "create,paper")
    check(rc == 7 and "没有的.pdf" in err and not row("pledge", "person", me, "id"), "a scan that is not there is told")
    check(load("pledge", sheet("paper2.csv", paper.format("../责任书.pdf")), "--action", "create,paper")[0] == 7, "nor one outside the folder of the sheet")
    rc, out, err = load("pledge", sheet("paper3.csv", paper.format(os.path.basename(scan))), "--action", "create,paper")
    check(rc == 0 and row("pledge", "person", me, "state") == [("signed",)] and row("file", "name", "责任书.pdf", "size_bytes") == [(15,)], "scans come in with their rows")
    load("custody_account", sheet("accounts.csv", "名称,种类\n机要室,机要室\n收发,来源（收文、印制）\n"))
    rc, out, err = load("medium", sheet("medium.csv", "名称,类型,涉密等级,责任人,有密级标识,配发日期\n公用U盘1,U盘,公开,张三,是,2024-07-05\n"))
    check(rc == 0 and row("custody_item", "name", "公用U盘1", "since_at")[0][0][:10] == "2024-07-05", "a medium is in the books from the day it was issued")
    doc = "登记号,种类,标题,密级,登记日期,份数\nJM2024-015,收文,关于演练的通知,机密★10年,2024年5月6日,２份\n"
    rc, out, err = load("document", sheet("doc.csv", doc))
    check(rc == 0 and row("document", "no", "JM2024-015", "level", "term", "copies") == [(3, "10Y", 2)], "an office's own number stays; a mark tells level and term")
    doc = "登记号,种类,标题,密级,登记日期,份数,知悉范围\nJM2024-016,收文,只给二处的通知,秘密★3年,2024-05-06,1,{}\n"
    rc, out, err = load("document", sheet("doc2.csv", doc.format("综合二处、赵无此人")))
    check(rc == 7 and "没有人员或内设机构“赵无此人”" in err, "an audience names who is there")
    rc, out, err = load("document", sheet("doc3.csv", doc.format("综合二处、张三")))
    check(rc == 0 and row("document", "no", "JM2024-016", "audience")[0][0].count('"') == 4, "by department and person")


def as_kept(load, sheet, run, tmp):
    """What a secrecy officer finds on her first day: titles, month rows, ditto marks, days without a year, other words, one bad cell among many."""
    rc, out, err = load("document", sheet("收文.csv", "某某局2026年涉密文件收文登记表,,,,,,,,\n序号,收文日期,来文单位,文件情况,,,,份数,签收人\n,,,文件字号,文件题名,密级程度,份数号,,\n3月份,,,,,,,,\n"
                        "1,3月5日,某省局,某发〔2026〕1号,关于甲的通知,机密级★10年,第001号,1份,张　三\n2,〃,〃,某发〔2026〕2号,关于乙的通知,秘密5年,1～3号,3,/\n四月,,,,,,,,\n"
                        "3,26.4.9,同上,,关于丙的通知,JM,,1,张三\n4,2026年4月,,,关于丁的通知,内部文件,,1,张三\n合计,,,,,,,6,\n"), "--set", "种类=收文")
    check(rc == 7 and "第8行：密级：“JM”可以是绝密，也可以是机密" in err and "--skip-faulty" in err, "of all that only the one cell that can be read two ways is a fault")
    check("第4、7行：是分段的标题" in err and "第5、6行：没有写年份的日期，都按表名中的2026年登记" in err and "第6、8行：“同上”" in err and "第8行：只有两位的年份" in err and "第9行：只写到月" in err, "what was made of the others is told")
    rc, out, err = load("document", os.path.join(tmp, "收文.csv"), "--set", "种类=收文", "--skip-faulty")
    j = json.loads(out)
    check(rc == 0 and j["created"] == 3 and [e["row"] for e in j["errors"]] == [8] and j["foot"] == [10], "the good rows come in")
    a, b = j["preview"][0], j["preview"][1]
    check((a["registered_on"], a["level"], a["term"], a["copy_numbers"], a["title"]) == ("2026-03-05", 3, "10Y", "001", "关于甲的通知") and isinstance(a["handler"], int), "a row as kept")
    check((b["registered_on"], b["issuer"], b["level"], b["term"], b["copy_numbers"], b["copies"], "handler" in b) == ("2026-03-05", "某省局", 2, "5Y", "1-3", 3, False), "ditto marks, a term without a star, a slash for nobody")
    text = open(os.path.join(tmp, "收文.csv"), encoding="utf-8").read()
    rc, out, err = load("document", sheet("收文改.csv", text.replace(",JM,", ",机密,")), "--set", "种类=收文")
    check(rc == 0 and json.loads(out)["created"] == 1 and "第5、6、9行" in err and "没有再登记" in err, "the mended sheet comes whole, and only the mended row is new")
    rc, out, err = load("document", sheet("同.csv", "登记日期,标题,份数\n2026-5-6,两回的通知,1\n2026-5-6,两回的通知,1\n"), "--set", "kind=收文", "--dry-run")
    check(rc == 0 and "第3行：与第2行完全相同" in err, "a line that stands twice is told")
    rc, out, err = load("document", sheet("空.csv", "登记日期,标题,份数\n5.6,没有年份的通知,1\n"), "--set", "kind=收文", "--dry-run")
    check(rc == 7 and "不是有效日期：5.6" in err, "a day without a year is none where no title tells it")
    rc, out, err = load("medium", sheet("u.txt", "移动存储介质台账\n序号\t统一编号\t介质类型\t品牌型号\t产品序列号\t密级\t使用部门\t责任人\n1\tU-1\t优盘\t某牌\t1.23E+15\t非密\t综合一\t张三、李四\n"), "--dry-run")
    check(rc == 7 and "科学计数" in err and "只能写一个" in err and "“综合一”按“综合一处”登记" in err and err.count("第3行") == 3, "a text of tabs: a spoiled number, two people in a cell for one, a short name")
    rc, out, err = load("equipment", sheet("设备.csv", "品牌型号,设备类型,密级,连接方式,使用部门,使用人,使用状态\n某打印机,打印机,非密,不联网,综合一处,张三,已报废\n某复印机,复印,非密,无,综合一处,张三,未报废\n"), "--dry-run")
    check(rc == 0 and "第2行：写着“已报废”，仍照在册的登记" in err and "“未报废”" not in err, "what no column takes and says that the thing is no more is told")
    load("custody_account", sheet("个人账户.csv", "名称,种类,使用人\n张三,个人,张三\n"))
    loan = "借阅日期,文件名称,经办人,借阅人,事由,应还日期\n2026.3.6,{},G2,张三,学习,2026.3.20\n"
    rc, out, err = load("movement", sheet("借1.csv", loan.format("只给二处的通知")), "--action", "post", "--set", "种类=借出,转出账户=机要室", "--past", "--dry-run")
    check("第2行：“只给二处的通知”按“只给二处的通知 000001”登记" in err and "没有“只给二处" not in err, "of a document with one copy the title names it")
    rc, out, err = load("movement", sheet("借2.csv", loan.format("关于演练的通知")), "--action", "post", "--set", "种类=借出,转出账户=机要室", "--past", "--dry-run")
    check(rc == 7 and "“关于演练的通知”不止一个" in err, "of one with two it has to be said which")
    rc, out, err = load("custody_account", sheet("柜.csv", "柜名及编号,类型\n铁柜,保密柜\n"), "--dry-run")
    check(rc == 7 and json.loads(run("import", "--data", os.path.join(tmp, "data"), "--register", "custody_account", "--file", os.path.join(tmp, "柜.csv"), "--map", "柜名及编号=name", "--dry-run")[1])["rows"] == 1, "a heading of the office's own is mapped")
    row = "申请人,前往国家（地区）,事由,拟出境日期,拟回国日期,审批人,批准日期\n张三,某国,探亲,2026-02-01,2026-02-10,G2,2026-01-20\n"
    rc, out, err = load("travel", sheet("出国.csv", row), "--action", "create,approve", "--past")
    check(rc == 0 and "早于申请日期" not in err and json.loads(out)["preview"][0]["acted_on"] == "2026-01-20", "a step whose day no column tells was done no later than those after it")
    rc, out, err = load("passport", sheet("证.csv", "姓名,证件种类,证件号码,上交时间\n张三,护照,E12345678,2024.5.6\n"))
    check(rc == 0 and json.loads(out)["preview"][0]["tail"] == "5678", "of a whole number the end is kept that the field asks")


def main():
    with tempfile.TemporaryDirectory() as tmp:
        data = os.path.join(tmp, "data")

        def sheet(name, text):
            path = os.path.join(tmp, name)
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
            return path

        def load(register, path, *more):
            return run("import", "--data", data, "--register", register, "--file", path, *more)

        def count(register):
            out = os.path.join(tmp, "count.csv")
            run("export", "register", "--data", data, "--register", register, "--out", out)
            return len(open(out, encoding="utf-8-sig").read().splitlines()) - 1

        check(run("init", "--data", data, "--unit", "测试局")[0] == 0, "init")
        before = count("department")
        rc, out, _ = load("department", sheet("d.csv", "名称,代码\n综合一处,ZH1\n综合二处,ZH2\n"))
        check(rc == 0 and json.loads(out)["created"] == 2 and count("department") == before + 2, "two departments")
        people = sheet("p.csv", "人员登记表,,\n姓名,部门,到单位日期\n甲一,综合一处,2020/1/5\n乙二,综合二处,20210304\n")
        rc, out, _ = load("person", people, "--dry-run")
        check(rc == 0 and json.loads(out)["created"] == 0 and count("person") == 0, "a dry run keeps nothing")
        rc, out, _ = load("person", people)
        first = json.loads(out)["preview"][0]
        check(rc == 0 and first["joined_on"] == "2020-01-05" and isinstance(first["department"], int), "names become records, dates are read")
        rc, out, err = load("person", sheet("bad.csv", "姓名,部门\n丙三,综合一处\n丁四,没有的处\n,综合一处\n"))
        check(rc == 7 and count("person") == 2, "one bad row: nothing is entered")
        check("第3行" in err and "第4行" in err and "没有的处" in err, "each fault is told by row")
        rc, out, err = load("person", sheet("hr.csv", "姓名,人员编号,内设机构,入职日期\n戊五,0007,综合一处,2021/3/4\n"), "--dry-run")
        check(rc == 0 and json.loads(out)["mapping"] == {"姓名": "name", "人员编号": "staff_no", "内设机构": "department", "入职日期": "joined_on"}, "what a personnel system calls the columns")
        rc, out, err = load("person", sheet("hr2.csv", "姓名,部门,内设机构\n戊五,综合一处,综合一处\n"), "--dry-run")
        check(rc == 0 and "没有导入的列：内设机构" in err and "部门" in json.loads(out)["mapping"], "of two columns of one field the one that names it best has it, the other is told")
        rc, out, err = load("person", sheet("hr3.csv", "姓名,部门,处室\n戊五,综合一处,综合一处\n"), "--dry-run", "--map", "处室=department")
        check(rc != 0 and "两列都对应" in err, "two that are mapped to one field are a fault")
        for ending in ("csv", "xlsx"):
            path = os.path.join(tmp, "people." + ending)
            rc, out, _ = run("export", "register", "--data", data, "--register", "person", "--out", path)
            check(rc == 0 and oct(os.stat(path).st_mode & 0o777) == "0o600", f"export to {ending}, for the owner only")
            rc, out, err = load("person", path, "--dry-run")
            check(rc == 7 and "这一行已于" in err, f"the exported {ending} can be read in again: those that are there already")
        check(load("nothing", people)[0] == 2, "an unknown register is a usage error")
        paper_office(load, sheet, run, data)
        as_kept(load, sheet, run, tmp)
        rc, out, _ = run("verify", "--data", data)
        check(rc == 0, "the ledger verifies afterwards")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
